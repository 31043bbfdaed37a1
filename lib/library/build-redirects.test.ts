import { describe, expect, it } from 'vitest';
import { fileOf, makeArticle, makeContent } from '@/tests/fixtures/make-article';

const decide = (aliases: Readonly<Record<string, readonly string[]>>) =>
  makeContent(Object.entries(aliases).map(([slug, own]) => fileOf(makeArticle({ slug, aliases: [...own] }))));
const told = (aliases: Readonly<Record<string, readonly string[]>>) =>
  decide(aliases).problems.map(({ rule, severity, file, message }) => `${severity} ${rule} ${file}: ${message}`);

describe('aliases that lead in a circle', () => {
  it('are told in both files when two articles have each other’s address', () => {
    expect(told({ a: ['/news/b'], b: ['/news/a'] })).toEqual([
      'error alias-loop content/news/a.md: "/news/b" is the address of content/news/b.md, whose aliases lead back here',
      'error alias-loop content/news/b.md: "/news/a" is the address of content/news/a.md, whose aliases lead back here',
    ]);
  });

  it('are told with every file on the way of a longer circle', () => {
    const found = told({ a: ['/news/b'], b: ['/old', '/news/c'], c: ['/news/d'], d: ['/news/a'] });
    expect(found).toHaveLength(4);
    expect(found[0]).toContain(
      '"/news/b" is the address of content/news/b.md, whose aliases lead back here by way of content/news/c.md and by way of content/news/d.md',
    );
  });

  it('are not those that lead into a circle, or to an article and no further', () => {
    const found = told({ outside: ['/news/a'], a: ['/news/b'], b: ['/news/a'], x: ['/news/y'], y: ['/old'] });
    expect(found.map((line) => line.replace(/:.*/, ''))).toEqual([
      'error alias-loop content/news/a.md',
      'error alias-loop content/news/b.md',
      'error alias-taken content/news/outside.md',
      'error alias-taken content/news/x.md',
    ]);
  });

  it('are no longer than anyone would follow', () => {
    const circleOf = (count: number) =>
      told(Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, [`/news/a${(n + 1) % count}`]])));
    expect(circleOf(16).filter((line) => line.includes('alias-loop'))).toHaveLength(16);
    expect(circleOf(17).filter((line) => line.includes('alias-taken'))).toHaveLength(17);
  });

  it('redirect nobody', () => {
    const { library } = decide({ a: ['/news/b', '/old'], b: ['/news/a'] });
    expect([...library.redirects]).toEqual([['/old', '/news/a']]);
  });
});

it('leads an older address to a slug in letters of another script, and keeps it from others', () => {
  const { library, problems } = decide({ käse: ['/alt'], b: ['/news/käse'] });
  expect(library.redirects.get('/alt')).toBe('/news/k%C3%A4se');
  expect(problems).toMatchObject([{ rule: 'alias-taken', file: 'content/news/b.md' }]);
});

describe('addresses whose letters can be composed in two ways', () => {
  const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];

  it('are one address, which no alias takes', () => {
    expect(told({ [decomposed]: [], x: [`/news/${composed}`] })).toEqual([
      `error alias-taken content/news/x.md: "/news/${composed}" is the address of content/news/${decomposed}.md`,
    ]);
  });

  it('are told by the file that asked for an alias first, though another has its slug composed otherwise', () => {
    expect(told({ [decomposed]: ['/old'], [composed]: [], x: ['/old'] })).toEqual([
      `error alias-taken content/news/x.md: "/old" is also an alias of content/news/${decomposed}.md`,
    ]);
  });
});
