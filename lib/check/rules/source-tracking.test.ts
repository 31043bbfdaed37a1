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

  it.each([
    ['https://www.google.com/url?q=https://www.example.org/a&sa=D&ust=1', 'https://www.example.org/a'],
    [
      'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fa%3Futm_source%3Dx&data=04',
      'https://www.example.org/a',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.example.org%2Fa%3Fid%3D7&h=A', 'https://www.example.org/a?id=7'],
  ])('tells an address that leads through a counter, and writes what it leads to: %s', (link, right) => {
    const problems = ask(sourceTracking, { link });
    expect(problems).toMatchObject([
      { message: expect.stringContaining('which only counts clicks'), hint: `write ${right}` },
    ]);
    expect(mended({ link }, problems)).toEqual({ link: right });
  });

  it.each([
    'https://www.google.com/search?q=https://www.example.org',
    'https://www.example.org/url?q=https://a.example/',
  ])('leaves %s as it is', (link) => {
    expect(ask(sourceTracking, { link })).toEqual([]);
  });

  it.each([{}, { link: CLEAN }, { link: 'https://www.example.org/a?source=utm_x&utmost=1' }])(
    'says nothing of %o',
    (fields) => {
      expect(ask(sourceTracking, fields)).toEqual([]);
    },
  );
});
