import { ArticleTitle } from '@/components/article/article-title';
import { TopicLabel } from '@/components/article/topic-label';
import type { ArticleHeading } from '@/lib/pages/article';
import { SECTIONS } from '@/lib/site/texts';

/** Topics, title and dek of an article. */
export function ArticleHeader({ heading: { title, description, topics } }: { heading: ArticleHeading }) {
  return (
    <div className="lg:col-span-full">
      {topics.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label={SECTIONS.topics}>
          {topics.map((topic) => (
            <li key={topic.slug}>
              <TopicLabel topic={topic} />
            </li>
          ))}
        </ul>
      ) : null}
      <ArticleTitle as="h1" size="lead" title={title} className="mt-2 max-w-4xl" />
      {description === '' ? null : (
        <p dir="auto" className="mt-4 max-w-2xl text-dek text-soft [text-wrap:pretty] [overflow-wrap:anywhere]">
          {description}
        </p>
      )}
    </div>
  );
}
