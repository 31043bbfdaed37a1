import type { Article, OfferingRef, TopicRef } from '@/lib/article/article';
import { compareText, readingOrder } from '@/lib/core/compare-text';
import type { Problem } from '@/lib/core/problem';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { inSteps } from '@/lib/core/steps';
import type { ShownTopic } from '@/lib/library/canonical-topics';
import type { Collector } from '@/lib/library/collector';
import type { Offering, OfferingFile } from '@/lib/offering/offering';
import { problemOf } from '@/lib/rules/rules';

interface Draft {
  label: string;
  /** Null for one that only articles mention. */
  file: OfferingFile | null;
  readonly topics: Map<string, TopicRef>;
  readonly articles: Article[];
}

/** Makes offerings of the articles that mention them and of their files; either is enough. Sorted by label. */
export function collectOfferings(
  shownTopic: ShownTopic,
  locale: string,
): Collector<[files: readonly OfferingFile[]], ReadonlyMap<string, Offering>> {
  const order = readingOrder(locale);
  const drafts = new Map<string, Draft>();
  const mentioned = ({ slug, label, topics }: Mention): Draft => {
    const draft = draftAt(drafts, slug, label);
    for (const topic of topics) if (!draft.topics.has(topic.slug)) draft.topics.set(topic.slug, shownTopic(topic));
    return draft;
  };
  // Articles share equal mentions as one object, which adds nothing the second time.
  const known = new Map<OfferingRef, Draft>();
  return {
    add: (article) => {
      for (const ref of article.offerings) {
        const draft = known.get(ref) ?? mentioned(ref);
        known.set(ref, draft);
        draft.articles.push(article);
      }
      const { subject, topics, offerings } = article;
      // The offering that the article is about counts as mentioned, but not twice.
      if (subject && !offerings.some(({ slug }) => slug === subject.slug))
        mentioned({ slug: subject.slug, label: subject.name, topics }).articles.push(article);
    },
    *finish(files) {
      for (const file of files) addFile(draftAt(drafts, file.slug, file.label), file, shownTopic);
      const offerings: Offering[] = [];
      yield* inSteps(drafts, ([slug, draft]) => offerings.push(offeringOf(slug, draft)));
      const sorted = yield* sortInSteps(offerings, (a, b) => order(a.label, b.label) || compareText(a.slug, b.slug));
      return new Map(sorted.map((offering) => [offering.slug, offering]));
    },
  };
}

type Mention = Pick<OfferingRef, 'slug' | 'label' | 'topics'>;

function draftAt(drafts: Map<string, Draft>, slug: string, label: string): Draft {
  const known = drafts.get(slug);
  if (known) return known;
  const draft: Draft = { label, file: null, topics: new Map(), articles: [] };
  drafts.set(slug, draft);
  return draft;
}

function addFile(draft: Draft, file: OfferingFile, shownTopic: ShownTopic): void {
  draft.label = file.label;
  draft.file = file;
  for (const topic of file.topics) draft.topics.set(topic.slug, shownTopic(topic));
}

function offeringOf(slug: string, { label, file, topics, articles }: Draft): Offering {
  return {
    slug,
    label,
    description: file?.description ?? '',
    homepage: file?.homepage ?? null,
    body: file?.body ?? '',
    topics: [...topics.values()],
    articles,
  };
}

/** The files without those whose offering an earlier file describes already; each of those is a problem. */
export function refuseDuplicateOfferings(files: readonly OfferingFile[], problems: Problem[]): OfferingFile[] {
  const owner = new Map<string, OfferingFile>();
  for (const file of files) {
    const first = owner.get(file.slug);
    if (!first) {
      owner.set(file.slug, file);
      continue;
    }
    const message = `"${file.slug}" is already described by ${first.shownAs}`;
    problems.push(
      problemOf('offering-duplicate', { file: file.shownAs, line: 1, column: 1, field: 'permalink', message }),
    );
  }
  return [...owner.values()];
}
