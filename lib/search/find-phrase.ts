import { forEachKind, NAME_KINDS } from '@/lib/article/facets';
import { type Archive, namesAt } from '@/lib/search/archive';
import { includesRun } from '@/lib/search/includes-run';
import { postingsOfAll } from '@/lib/search/postings-of-all';
import { FIELD_BITS, FIELDS, type Field } from '@/lib/search/term-index';
import { knownWordsOf } from '@/lib/search/words';

/** Postings of the articles with these words one after the other, and the fields that have them so. */
export function findPhrase(archive: Archive, phrase: readonly string[]): readonly number[] {
  return archive.phrases.get(phrase.join(' '), () => readPhrase(archive, phrase));
}

function readPhrase(archive: Archive, phrase: readonly string[]): readonly number[] {
  const together = postingsOfAll(archive.terms, phrase);
  if (phrase.length < 2) return together;
  const found: number[] = [];
  // Reads only fields with every word.
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

const foldedWordsIn = (text = '') => [knownWordsOf(text).map(({ folded }) => folded)];

/** The folded words of each text in a field. */
export const textsOf: Readonly<Record<Field, (archive: Archive, position: number) => readonly (readonly string[])[]>> =
  {
    title: ({ titles }, position) => foldedWordsIn(titles[position]),
    description: ({ descriptions }, position) => foldedWordsIn(descriptions[position]),
    ...forEachKind(
      NAME_KINDS,
      (kind) => (archive: Archive, position: number) => namesAt(archive, kind, position).map(({ words }) => words),
    ),
  };
