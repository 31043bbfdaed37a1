import type { OfferingRef, TopicRef } from '@/lib/article/article';
import { eachOnce, offeringChoices, topicChoices } from '@/lib/editor/choices';
import { findNamed, type Named, slipNote } from '@/lib/editor/find-named';
import type { Holdings } from '@/lib/editor/holdings';
import { NEW, TAKE_OVER } from '@/lib/editor/texts';
import { normaliseTopic } from '@/lib/topic/normalise-topic';
import type { Options } from './options';

/** The options, with topics and offerings looked up. */
export interface Wanted extends Omit<Options, 'topics' | 'newTopics' | 'offerings'> {
  readonly topics: readonly TopicRef[];
  readonly offerings: readonly OfferingRef[];
  /** Whether a second article about the same original is allowed. */
  readonly again: boolean;
}

/** Looks up the names on the command line. `wrong` lists unknown names, `notes` names that may be misspelt. */
export function lookUp(
  options: Options,
  holdings: Holdings,
): { readonly wanted: Wanted; readonly wrong: readonly string[]; readonly notes: readonly string[] } {
  const topics = topicChoices(holdings);
  const named = findAll('topic', options.topics, topics, NEW.newTopicOption);
  const made = options.newTopics.map((name) => {
    const ref = normaliseTopic(name, undefined, undefined) as TopicRef;
    return topics.find(({ slug }) => slug === ref.slug)?.ref ?? ref;
  });
  const notes = made.flatMap(({ slug, name }) => {
    const slip = topics.some((topic) => topic.slug === slug) ? '' : slipNote(name, topics);
    return slip === '' ? [] : [TAKE_OVER.newTopic(name, slip)];
  });
  const offerings = findAll('offering', options.offerings, offeringChoices(holdings), NEW.newOfferingFile);
  const wanted = {
    ...options,
    topics: eachOnce([...named.found.map(({ ref }) => ref), ...made]),
    offerings: eachOnce(offerings.found.map(({ ref }) => ref)),
    again: options.yes,
  };
  return { wanted, wrong: [...named.wrong, ...offerings.wrong], notes };
}

function findAll<T extends Named>(option: string, names: readonly string[], choices: readonly T[], otherwise: string) {
  const found: T[] = [];
  const wrong: string[] = [];
  for (const name of names) {
    const result = findNamed(name, choices);
    if ('found' in result) found.push(result.found);
    else wrong.push(`--${option}: "${name}" ${result.why}; ${otherwise}`);
  }
  return { found, wrong };
}
