import { type Archive, type NameKind, namesOf } from '@/lib/search/archive';
import { includesRun } from '@/lib/search/includes-run';
import { postingsOfAll } from '@/lib/search/postings-of-all';
import { FIELD_BITS, FIELDS, type Field } from '@/lib/search/term-index';
import { foldedWords } from '@/lib/search/words';

/** How many phrases are remembered: a query keeps its own from keystroke to keystroke. */
const REMEMBERED = 50;

/** Postings of the articles in which words stand in this order, nothing between them, with the fields that have them so. */
export function findPhrase(archive: Archive, phrase: readonly string[]): readonly number[] {
  const key = phrase.join(' ');
  const found = archive.phrases.get(key) ?? readPhrase(archive, phrase);
  if (archive.phrases.size >= REMEMBERED) archive.phrases.clear();
  archive.phrases.set(key, found);
  return found;
}

function readPhrase(archive: Archive, phrase: readonly string[]): readonly number[] {
  const together = postingsOfAll(archive.terms, phrase);
  if (phrase.length < 2) return together;
  const found: number[] = [];
  // Only fields that have every word are read.
  for (const posting of together) {
    const position = posting >> FIELD_BITS;
    let fields = 0;
    FIELDS.forEach((field, index) => {
      const bit = 1 << index;
      if (posting & bit && textsOf[field](archive, position).some((words) => includesRun(words, phrase))) fields |= bit;
    });
    if (fields !== 0) found.push((position << FIELD_BITS) | fields);
  }
  return found;
}

/** The folded words of each text in a field. */
const textsOf: Readonly<Record<Field, (archive: Archive, position: number) => readonly (readonly string[])[]>> = {
  title: ({ titles }, position) => [foldedWords(titles[position] ?? '')],
  description: ({ descriptions }, position) => [foldedWords(descriptions[position] ?? '')],
  topics: (archive, position) => wordsOfNames(archive, 'topic', position),
  authors: (archive, position) => wordsOfNames(archive, 'author', position),
  source: (archive, position) => wordsOfNames(archive, 'source', position),
};

function wordsOfNames(archive: Archive, kind: NameKind, position: number): readonly (readonly string[])[] {
  const { table, of } = namesOf(archive, kind);
  return (of[position] ?? []).map((number) => table.list[number]?.words ?? []);
}
