import type { ReactNode } from 'react';
import { OriginalLink } from '@/components/article/original-link';
import { ARTICLE } from '@/components/texts';
import { facetPath } from '@/lib/article/facets';
import type { ArticleHeading, ArticleModel } from '@/lib/pages/article';

/**
 * Authors, source, dates, reading time, the link to the original, and a note on an old article's age: on one line below
 * the title, on a wide screen in a column of its own.
 */
export function ArticleByline({ heading, original, address }: Pick<ArticleModel, 'heading' | 'original' | 'address'>) {
  const { authors, day, updated, publisher, minutes, age } = heading;
  return (
    <div className="text-meta text-soft lg:max-xl:col-span-full xl:mt-4 xl:border-t-2 xl:border-hue xl:pt-3">
      <DottedLine>
        {authors.length > 0 ? (
          <li>
            <Authors authors={authors} />
          </li>
        ) : null}
        {publisher ? (
          <li>
            {publisher.domain ? (
              <a href={facetPath('source', publisher.domain)} className="underline underline-offset-4 hover:text-ink">
                {publisher.name}
              </a>
            ) : (
              publisher.name
            )}
          </li>
        ) : null}
        <li>
          <time dateTime={day.day}>{day.shown}</time>
        </li>
        {updated ? (
          <li>
            {ARTICLE.updated.before}
            <time dateTime={updated.day}>{updated.shown}</time>
            {ARTICLE.updated.after}
          </li>
        ) : null}
        <li>{ARTICLE.minutes(minutes)}</li>
      </DottedLine>
      {original ? (
        <p className="mt-2 xl:mt-4">
          <OriginalLink original={original} />
        </p>
      ) : null}
      <p className="mt-1 hidden [overflow-wrap:anywhere] print:block">{ARTICLE.address(address)}</p>
      {age === null ? null : (
        <p className="mt-4 inline-block border-l-4 border-hue bg-hue-wash px-3 py-2 text-ink">{ARTICLE.age(age)}</p>
      )}
    </div>
  );
}

/**
 * A list on one line, with dots between its parts; in a column, one part a line. Each part has a dot before it, so that
 * nothing moves when the next part arrives; the dot of the first part on a line lies outside the visible box.
 */
function DottedLine({ children }: { children: ReactNode }) {
  return (
    <div className="-ml-2 overflow-x-clip pl-2 [overflow-wrap:anywhere]">
      <ul className="dotted-line -ml-5 flex flex-wrap gap-y-1 xl:flex-col xl:gap-y-1.5">{children}</ul>
    </div>
  );
}

function Authors({ authors }: Pick<ArticleHeading, 'authors'>) {
  return (
    <>
      {ARTICLE.by}{' '}
      {authors.map(({ name, slug, before }) => (
        <span key={slug}>
          {before}
          <a
            href={facetPath('author', slug)}
            rel="author"
            className="font-semibold text-ink underline underline-offset-4"
          >
            {name}
          </a>
        </span>
      ))}
    </>
  );
}
