import type { ReactNode } from 'react';
import { TopicLabel } from '@/components/article/topic-label';
import { authorPath, sourcePath } from '@/lib/config/paths';
import type { ArticleHeading } from '@/lib/pages/article';

/** Title, dek and byline of an article, with a plain word on its age when it is old. */
export function ArticleHeader({ heading }: { heading: ArticleHeading }) {
  const { title, description, topics, authors, day, updated, publisher, minutes, age } = heading;
  return (
    <header className="pt-5 pb-6">
      {topics.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label="Topics">
          {topics.map((topic) => (
            <li key={topic.slug}>
              <TopicLabel topic={topic} />
            </li>
          ))}
        </ul>
      ) : null}
      <h1
        dir="auto"
        className="mt-2 max-w-4xl font-serif text-headline font-semibold [overflow-wrap:anywhere] [text-wrap:balance]"
      >
        {title}
      </h1>
      {description === '' ? null : (
        <p dir="auto" className="mt-4 max-w-measure text-dek text-soft">
          {description}
        </p>
      )}
      <DottedLine>
        {authors.length > 0 ? (
          <li>
            <Authors authors={authors} />
          </li>
        ) : null}
        <li>
          <time dateTime={day.day}>{day.shown}</time>
        </li>
        {updated ? (
          <li>
            Updated <time dateTime={updated.day}>{updated.shown}</time>
          </li>
        ) : null}
        {publisher ? (
          <li>
            {publisher.domain ? (
              <a href={sourcePath(publisher.domain)} className="underline underline-offset-4 hover:text-ink">
                {publisher.name}
              </a>
            ) : (
              publisher.name
            )}
          </li>
        ) : null}
        <li>{minutes} min read</li>
      </DottedLine>
      {age === null ? null : (
        <p className="mt-4 inline-block border-l-4 border-hue bg-hue-wash px-3 py-2 text-meta">
          This piece is {age} years old. Products, rules and links it mentions may have changed.
        </p>
      )}
    </header>
  );
}

/**
 * A list on one line, with dots between its parts. Each part brings its own dot, so that none changes when the next
 * arrives; the dots that begin a line lie outside the box that is seen.
 */
function DottedLine({ children }: { children: ReactNode }) {
  return (
    <div className="mt-5 -ml-2 overflow-x-clip pl-2 text-meta text-soft">
      <ul className="-ml-5 flex flex-wrap gap-y-1 [&>li]:relative [&>li]:pl-5 [&>li]:before:absolute [&>li]:before:left-0 [&>li]:before:w-5 [&>li]:before:text-center [&>li]:before:content-['·']">
        {children}
      </ul>
    </div>
  );
}

function Authors({ authors }: Pick<ArticleHeading, 'authors'>) {
  return (
    <>
      By{' '}
      {authors.map(({ name, slug, before }) => (
        <span key={slug}>
          {before}
          <a href={authorPath(slug)} rel="author" className="font-semibold text-ink underline underline-offset-4">
            {name}
          </a>
        </span>
      ))}
    </>
  );
}
