import type { Article, TopicRef } from '@/lib/article/article';
import type { Offering, OfferingFile } from '@/lib/offering/offering';

interface Draft {
  label: string;
  readonly topics: Map<string, TopicRef>;
  readonly articles: Article[];
}

/** Offerings from the articles that mention them, enriched by their files; a file alone makes one too. By label. */
export function buildOfferings(
  articles: readonly Article[],
  files: readonly OfferingFile[],
  canonical: ReadonlyMap<string, TopicRef>,
): ReadonlyMap<string, Offering> {
  const drafts = new Map<string, Draft>();
  const draftOf = (slug: string, label: string): Draft => {
    const known = drafts.get(slug);
    if (known) return known;
    const draft: Draft = { label, topics: new Map(), articles: [] };
    drafts.set(slug, draft);
    return draft;
  };
  for (const article of articles) {
    for (const ref of mentioned(article)) {
      const draft = draftOf(ref.slug, ref.label);
      draft.articles.push(article);
      for (const topic of ref.topics)
        if (!draft.topics.has(topic.slug)) draft.topics.set(topic.slug, canonical.get(topic.slug) ?? topic);
    }
  }
  const bySlug = new Map(files.map((file) => [file.slug, file]));
  for (const file of files) {
    const draft = draftOf(file.slug, file.label);
    draft.label = file.label;
    for (const topic of file.topics) draft.topics.set(topic.slug, canonical.get(topic.slug) ?? topic);
  }
  const offerings = [...drafts].map(([slug, draft]): Offering => {
    const file = bySlug.get(slug);
    return {
      slug,
      label: draft.label,
      description: file?.description ?? '',
      homepage: file?.homepage ?? null,
      body: file?.body ?? '',
      topics: [...draft.topics.values()],
      articles: draft.articles,
    };
  });
  offerings.sort((a, b) => a.label.localeCompare(b.label, 'en') || (a.slug < b.slug ? -1 : 1));
  return new Map(offerings.map((offering) => [offering.slug, offering]));
}

/** The offerings an article concerns: its sidebar's, and the one it is about. Each once. */
function mentioned(article: Article) {
  const subject = article.subject;
  if (!subject || article.offerings.some(({ slug }) => slug === subject.slug)) return article.offerings;
  return [...article.offerings, { slug: subject.slug, label: subject.name, topics: article.topics, offeringId: '' }];
}
