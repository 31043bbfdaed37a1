import { describe, expect, it } from 'vitest';
import { HELP, OPTIONS, parseOptions } from './options';

const wrong = (...args: readonly string[]) => parseOptions(args).wrong;

it('reads everything that can be asked for', () => {
  const args = '--link https://a.example/x?utm_source=m&b=1 --brand=A --date 2021-02-17 --slug a-b'.split(' ');
  const more = '--description Words. --author X --author Y --author X --topic T --new-topic N'.split(' ');
  const last = ['--offering', 'O', '--image', 'a.jpg', '--alt', 'It', '--draft', '--dry-run', '--yes'];
  const { options, wrong, notes } = parseOptions(['A &amp; B', ...args, ...more, ...last]);
  expect(wrong).toEqual([]);
  expect(options).toEqual({
    title: 'A & B',
    link: 'https://a.example/x?b=1',
    brand: 'A',
    date: '2021-02-17',
    slug: 'a-b',
    description: 'Words.',
    authors: ['X', 'Y'],
    topics: ['T'],
    newTopics: ['N'],
    offerings: ['O'],
    image: 'a.jpg',
    alt: 'It',
    from: '',
    draft: true,
    dryRun: true,
    yes: true,
    help: false,
  });
  expect(notes).toEqual(['Removed from the link, because they only track readers: utm_source']);
});

it.each(Object.keys(OPTIONS))('explains --%s', (name) => {
  expect(HELP).toMatch(new RegExp(`^  --${name} `, 'm'));
});

describe('misuse', () => {
  it('is told whole, not at its first place', () => {
    expect(
      wrong('One', 'two', '--lnik', 'x', '--date', '2021-02-31', '--slug', 'a/b', '--draft=no', '--author', '!'),
    ).toEqual([
      'there is no option --lnik (did you mean --link?)',
      '--draft takes no value',
      'put the title in quotes: "One two x"',
      '--date: "2021-02-31" is not a date that exists: February 2021 has 28 days (a date looks like 2021-02-17)',
      '--slug: "a/b" contains a slash',
      '--author: "!" has no letter or digit',
    ]);
  });

  it.each([
    [['--link'], '--link needs a value'],
    [['--link', ''], '--link needs a value'],
    [['--link', '--draft'], '--link needs a value'],
    [['--date', '2021-01-01', '--date', '2021-01-02'], '--date is given twice'],
    [['--link', 'a.example/x'], '--link: "a.example/x" is not a web address (write https://a.example/x)'],
    [['--colour', 'red'], 'there is no option --colour'],
  ])('%j is %s', (args, told) => {
    expect(wrong(...args)).toContain(told);
  });

  it('is not a value that begins with a dash where it is joined', () => {
    expect(parseOptions(['T', '--description=--draft']).options).toMatchObject({
      description: '--draft',
      draft: false,
    });
    expect(wrong('T', '--description=--draft')).toEqual([]);
  });
});
