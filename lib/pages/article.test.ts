import { expect, it } from 'vitest';
import { findArticle } from '@/lib/library/find-article';
import { articleModel } from '@/lib/pages/article';
import { makeArticle, makeLibrary, offering, topic, written } from '@/tests/fixtures/make-article';

type Fields = Parameters<typeof makeArticle>[0];

const SHOWN: Fields = { slug: 'shown', date: written('2024-01-20'), topics: [topic('Health')] };

/** The model of the article `shown` among others, with topics and publishers as given. */
function modelOf(fields: Partial<Fields> = {}, others: readonly Partial<Fields>[] = []) {
  const dated = others.map((other, n) => ({ slug: `o${n}`, date: dayAfter('2023-12-01', n), ...other }));
  const library = makeLibrary([{ ...SHOWN, ...fields }, ...dated].map(makeArticle));
  return articleModel(library, findArticle(library, 'shown') ?? expect.fail(), () => true);
}

function dayAfter(day: string, days: number) {
  return written(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10));
}

const times = (count: number, fields: Partial<Fields>) => Array.from({ length: count }, () => fields);
const health = { topics: [topic('Health')] };
const journal = { publisher: { name: 'Example Journal', domain: 'journal.example.org' } };

it.each([
  ['a name with the host', 'Example Journal', 'Example Journal (journal.example.org)'],
  ['a name that is the host', 'Journal.Example.org', 'Journal.Example.org'],
  ['the host alone', null, 'journal.example.org'],
])('names the place of the original: %s', (_what, name, place) => {
  const href = 'https://www.journal.example.org/a';
  expect(modelOf({ original: href, publisher: name === null ? null : { name, domain: null } }).original).toEqual({
    href,
    place,
  });
});

it('has no original where none is given', () => {
  expect(modelOf(journal).original).toBeNull();
});

it('fills the place of the offerings with articles of the first topic, none of them shown below as related', () => {
  const { more, related } = modelOf({}, times(14, health));
  expect(more).toMatchObject({ label: 'More on Health', href: '/topic/health' });
  expect(more?.articles).toHaveLength(6);
  const shown = [...(more?.articles ?? []), ...related].map(({ slug }) => slug);
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown).not.toContain('shown');
});

it('asks the source, then all news, where the topics have too few', () => {
  expect(modelOf(journal, [...times(5, health), ...times(9, journal)]).more).toMatchObject({
    label: 'More from Example Journal',
    href: '/source/journal.example.org',
  });
  expect(modelOf({}, times(9, {})).more).toMatchObject({ label: 'More news', href: '/news' });
  expect(modelOf({}, times(2, {})).more).toBeNull();
});

it('asks whom the piece is about before its source', () => {
  const ward = { institution: { name: 'Ward', href: null } };
  const { more } = modelOf({ ...journal, ...ward }, [...times(9, ward), ...times(9, journal)]);
  expect(more).toMatchObject({ label: 'More about Ward', href: '/institution/ward' });
});

it('leads to the page of whom it is about, where the name makes an address', () => {
  const leadOf = (name: string) =>
    modelOf({ institution: { name, href: 'https://ward.example/' } }, []).notes.institution;
  expect(leadOf('Ward 7')).toEqual({ name: 'Ward 7', href: 'https://ward.example/', path: '/institution/ward-7' });
  expect(leadOf('—')).toEqual({ name: '—', href: 'https://ward.example/', path: null });
  expect(modelOf({}, []).notes.institution).toBeNull();
});

it('leaves that place to the offerings', () => {
  const { more, offerings } = modelOf({ offerings: [offering('Upvio')] }, times(14, health));
  expect(more).toBeNull();
  expect(offerings).toHaveLength(1);
});

it('stays the same when more is published long after it, as what is related does', () => {
  const later = (count: number) =>
    times(count, health).map((one, n) => ({ ...one, slug: `later${n}`, date: dayAfter('2024-01-21', n) }));
  const [then, now] = [60, 90].map((count) => modelOf({}, [...times(14, health), ...later(count)]));
  expect(now?.more).toEqual(then?.more);
  expect(now?.related).toEqual(then?.related);
});

it('gives the address of its page as a whole, for print', () => {
  expect(modelOf().address).toMatch(/^https?:\/\/[^/]+\/news\/shown$/);
});
