import { describe, expect, it } from 'vitest';
import { answeringTerminal } from '@/tests/fixtures/answering-terminal';
import { topic } from '@/tests/fixtures/make-article';
import { HOUSE, makeHoldings } from '@/tests/fixtures/make-holdings';
import { askMissing } from './ask-missing';
import { parseOptions } from './options';
import { GivenUp } from './questions';
import { lookUp, type Wanted } from './wanted';

const ENTER = '\r';
const TAB = '\t';
const CTRL_C = '\x03';

async function ask(args: readonly string[], answers: readonly (readonly [string, string])[]) {
  const holdings = await makeHoldings(HOUSE);
  const terminal = answeringTerminal(answers);
  const { wanted, wrong } = lookUp(parseOptions(args).options, holdings);
  expect(wrong).toEqual([]);
  return { asked: askMissing(wanted, holdings, terminal), terminal };
}

async function answersTo(args: readonly string[], answers: readonly (readonly [string, string])[]): Promise<Wanted> {
  return (await ask(args, answers)).asked;
}

const REST = [
  ['Description', ENTER],
  ['Authors', ENTER],
  ['Topics', ENTER],
  ['Offerings', ENTER],
] as const;

describe('what is missing', () => {
  it('is asked for, one thing after the other', async () => {
    const { asked, terminal } = await ask(
      [],
      [
        ['Title', `Two${ENTER}`],
        ['Link', `https://example.org/two?utm_source=a${ENTER}`],
        ['Source', ENTER],
        ['Description', `Words.${ENTER}`],
        ['Authors', `A B, C D, A B${ENTER}`],
        ['Topics', 'telemed'],
        ['telemed█ (1 match)', TAB],
        ['◼', ENTER],
        ['Offerings', 'prod'],
        ['prod█ (1 match)', TAB],
        ['◼', ENTER],
      ],
    );
    expect(await asked).toMatchObject({
      title: 'Two',
      link: 'https://example.org/two',
      brand: 'Example News',
      slug: 'example-two',
      description: 'Words.',
      authors: ['A B', 'C D'],
      topics: [topic('Healthcare IT News: Telehealth')],
      offerings: [{ slug: 'product', label: 'Product' }],
    });
    expect(terminal.shown()).toContain('Removed from the link, because they only track readers: utm_source');
    expect(terminal.shown()).toContain('Healthcare IT News: Telehealth (1)');
  });

  it('is all that is asked for', async () => {
    const given = ['Two', '--link', 'https://example.org/two', '--brand', 'B', '--description', 'W', '--author', 'A'];
    const { asked, terminal } = await ask([...given, '--topic', 'Cancer', '--offering', 'Product'], []);
    expect(await asked).toMatchObject({ title: 'Two', brand: 'B', topics: [topic('Symplur: Cancer')] });
    expect(terminal.shown()).toBe('');
  });

  it('may be left empty, all but the title', async () => {
    const wanted = await answersTo(
      [],
      [['Title', ENTER], ['An article needs a title', `T${ENTER}`], ['Link', ENTER], ...REST],
    );
    expect(wanted).toMatchObject({
      title: 'T',
      link: '',
      brand: '',
      description: '',
      authors: [],
      topics: [],
      offerings: [],
    });
  });

  it('is asked for again until it can be used', async () => {
    const link = 'https://example.org/two';
    const wanted = await answersTo(
      ['Two'],
      [['Link', `nowhere${ENTER}`], ['not a web address', `\x15${link}${ENTER}`], ['Source', ENTER], ...REST],
    );
    expect(wanted.link).toBe(link);
  });
});

describe('an address that is taken', () => {
  it('is asked for anew, with its owner named', async () => {
    const { asked, terminal } = await ask(
      ['One', '--link', 'https://example.org/other'],
      [['Source', ENTER], ['Its address', ENTER], ['│  example-one█', `-more${ENTER}`], ...REST],
    );
    expect((await asked).slug).toBe('example-one-more');
    expect(terminal.shown()).toContain('the slug "example-one" belongs to ');
    expect(terminal.shown()).toContain('news/one.md, "One"');
  });
});

describe('a story that is there already', () => {
  const AGAIN = ['Two', '--link', 'http://www.example.org/one/'];

  it('is written again when that is wanted', async () => {
    expect(await answersTo(AGAIN, [['Write another?', 'y'], ['Source', ENTER], ...REST])).toMatchObject({
      again: true,
    });
  });

  it('is given up when nothing else is said', async () => {
    const { asked, terminal } = await ask(AGAIN, [['Write another?', ENTER]]);
    await expect(asked).rejects.toThrow(GivenUp);
    expect(terminal.shown()).toContain('news/one.md, "One"');
  });
});

it.each(['Title', 'Link', 'Source', 'Description', 'Authors', 'Topics', 'Offerings'])(
  'Ctrl C at %s gives up',
  async (at) => {
    const all = [
      ['Title', `Two${ENTER}`],
      ['Link', `https://example.org/two${ENTER}`],
      ['Source', ENTER],
      ...REST,
    ] as const;
    const answers = all.map(([shown, keys]) => [shown, shown === at ? CTRL_C : keys] as const);
    await expect(answersTo([], answers)).rejects.toThrow(GivenUp);
  },
);
