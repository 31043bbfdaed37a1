import { describe, expect, it } from 'vitest';
import { fileName } from '@/lib/check/rules/file-name';
import { ask, mended } from '@/tests/fixtures/ask-rule';

describe('file-name', () => {
  it.each(['y.md', 'x', 'X.md', 'news/x.md'])('tells an mdName of %s in x.md, and sets it right', (mdName) => {
    const problems = ask(fileName, { mdName });
    expect(problems).toMatchObject([
      { rule: 'file-name', field: 'mdName', message: `is "${mdName}", but the file is called x.md`, line: 6 },
    ]);
    expect(ask(fileName, mended({ mdName }, problems))).toEqual([]);
  });

  it.each([{}, { mdName: 'x.md' }, { mdName: null }, { mdName: ' ' }])('says nothing of %o', (fields) => {
    expect(ask(fileName, fields)).toEqual([]);
  });
});
