import { describe, expect, it } from 'vitest';
import { linkWithin } from '@/lib/check/rules/link-within';
import { ask } from '@/tests/fixtures/ask-rule';

describe('link-broken within an article', () => {
  it.each([
    ['[x](#nowhere)\n\n## Somewhere\n', 'nowhere', 7],
    ['One\n\n<p><a href="#gone">x</a></p>\n', 'gone', 9],
    ['[x][a]\n\n[a]: #gone\n', 'gone', 9],
  ])('tells %j', (body, fragment, line) => {
    expect(ask(linkWithin, {}, body)).toMatchObject([
      { rule: 'link-broken', message: `the link "#${fragment}" leads nowhere in this article`, line },
    ]);
  });

  it.each([
    '[x](#somewhere)\n\n## Somewhere\n',
    '[x](#Some%20where)\n\n## Some, where?\n',
    '<a href="#a">x</a> <p id="a">y</p>',
    '[up](#top) [empty](#) <a href="#">x</a>',
    'Note[^1].\n\n[^1]: Text.\n',
    '`[x](#nowhere)`',
    '[x](https://www.example.org/a#nowhere)',
  ])('says nothing of %j', (body) => {
    expect(ask(linkWithin, {}, body)).toEqual([]);
  });
});
