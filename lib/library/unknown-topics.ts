import type { ArticleFile, TopicRef } from '@/lib/article/article';
import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import type { Problem } from '@/lib/core/problem';
import { inSteps, type Steps } from '@/lib/core/steps';
import { topicSlugs } from '@/lib/library/build-topics';
import type { Library } from '@/lib/library/library';
import { problemOf } from '@/lib/rules/rules';
import type { TopicEntry } from '@/lib/topic/parse-topics';

/** Reports entries of `topics.yaml` that no article or offering carries: probably misspelt. */
export function* unknownTopics(
  entries: readonly TopicEntry[],
  articles: readonly ArticleFile[],
  known: Library['topics'],
): Steps<readonly Problem[]> {
  const missing = withoutTopics(entries, [...known.values()]);
  if (missing.length === 0) return [];
  // Topics of drafts and scheduled articles are right too.
  const coming = new Set<TopicRef>();
  yield* inSteps(articles, ({ article }) => {
    for (const topic of article.topics) coming.add(topic);
  });
  const problems: Problem[] = [];
  yield* inSteps(withoutTopics(missing, [...coming]), (entry) => problems.push(unusedTopic(entry, known)));
  return problems;
}

function unusedTopic({ name, slug, shownAs, line, column }: TopicEntry, known: Library['topics']): Problem {
  const near = [...known.values()].find((topic) => withinEdits(slug, topic.slug, forgivenEdits(slug)));
  return problemOf('topics-unused', {
    file: shownAs,
    line,
    column,
    field: name,
    message: 'is a topic of no article and no offering',
    ...(near ? { hint: `did you mean "${near.name}"?` } : {}),
  });
}

/** The entries that name none of these topics. */
function withoutTopics(entries: readonly TopicEntry[], topics: readonly TopicRef[]): readonly TopicEntry[] {
  if (entries.length === 0) return [];
  const slugs = new Set(topics.map(({ slug }) => slug));
  const slugOf = topicSlugs(topics);
  return entries.filter((entry) => !slugs.has(slugOf(entry)));
}
