import { describe, expect, it } from 'vitest';
import { sourceTracking } from '@/lib/check/rules/source-tracking';
import { ask, mended } from '@/tests/fixtures/ask-rule';

const CLEAN = 'https://www.example.org/a?id=7#top';
const TRACKED = 'https://www.example.org/a?utm_source=x&id=7&utm_medium=y#top';

describe('source-tracking', () => {
  it('tells every field that holds a tracked address, and takes the tracking out of each', () => {
    const fields = {
      link: { href: TRACKED, original: TRACKED },
      href: TRACKED,
      original: CLEAN,
      openProjectCustomFields: { cleanUrl: TRACKED, sourceUrl: TRACKED },
    };
    const problems = ask(sourceTracking, fields);
    expect(problems.map(({ field }) => field)).toEqual([
      'link.href',
      'link.original',
      'href',
      'openProjectCustomFields.cleanUrl',
    ]);
    expect(problems[0]).toMatchObject({
      rule: 'source-tracking',
      message: 'contains utm_source, utm_medium, which only count clicks',
      hint: `write ${CLEAN}`,
    });
    expect(mended(fields, problems)).toMatchObject({ link: { href: CLEAN, original: CLEAN }, href: CLEAN });
    expect(ask(sourceTracking, mended(fields, problems))).toEqual([]);
  });

  it('tells the address as found where no other is written', () => {
    expect(ask(sourceTracking, { openProjectCustomFields: { sourceUrl: TRACKED } })).toMatchObject([
      { field: 'openProjectCustomFields.sourceUrl' },
    ]);
  });

  it('names the field as it is written', () => {
    expect(ask(sourceTracking, { LINK: `${CLEAN.slice(0, -4)}&fbclid=1` })).toMatchObject([
      { field: 'LINK', message: 'contains fbclid, which only counts clicks', fix: { path: ['LINK'] } },
    ]);
  });

  it.each([{}, { link: CLEAN }, { link: 'https://www.example.org/a?source=utm_x&utmost=1' }])(
    'says nothing of %o',
    (fields) => {
      expect(ask(sourceTracking, fields)).toEqual([]);
    },
  );
});
