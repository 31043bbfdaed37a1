import type { LibraryRule } from '@/lib/check/check-content';
import { findMinority } from '@/lib/check/find-minority';
import { reportIn } from '@/lib/check/report-in';
import { TOPIC_CASE } from '@/lib/check/texts/library';
import { foldText } from '@/lib/core/fold-text';

/** `topic-case`: topics with one address are one topic, with one name; reports articles that spell it differently. */
export const topicCase: LibraryRule = ({ articles }, library) =>
  findMinority(articles, {
    entriesOf: ({ article }) => article.topics,
    keyOf: ({ slug }) => slug,
    textOf: ({ name }) => name,
    decided: (slug) => library.topics.get(slug)?.name,
  }).flatMap(({ file, position, usual, count }) => {
    const place = file.places.topics[position];
    const topic = file.article.topics[position];
    if (!place || !topic) return [];
    const found = sameLetters(topic.name, usual)
      ? {
          ...TOPIC_CASE.otherWriting(topic.name, usual, count),
          fix: { kind: 'set', path: place.path, value: usual } as const,
        }
      : TOPIC_CASE.sameAddress(topic.name, usual);
    return [reportIn(file, 'topic-case', place, found)];
  });

/** Whether two names differ only in case, accents, spaces and hyphens; not `C` and `C++`. */
function sameLetters(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(name: string): string {
  return foldText(name).replace(/[\s\p{Pd}]/gu, '');
}
