import type { ComponentProps } from 'react';
import { UnbrokenWords } from '@/components/article/unbroken-words';

/** The styles of headlines, each with smaller steps for titles over 100 and over 140 characters. */
const SIZES = {
  lead: ['text-headline', 'text-headline-long', 'text-headline-longest'],
  row: ['text-small md:text-title', 'text-small md:text-title-long', 'text-small-long md:text-small'],
  card: ['text-small', 'text-small-long', 'text-small-longest'],
  banner: [
    'text-[clamp(1.75rem,1.3rem+1.6vw,2.375rem)] leading-[1.12] tracking-[-0.01em]',
    'text-[clamp(1.5rem,1.2rem+1.1vw,2rem)] leading-[1.15] tracking-[-0.01em]',
    'text-section',
  ],
  story: ['text-section', 'text-title-long', 'text-small'],
  line: ['text-base leading-[1.3]', 'text-base leading-[1.3]', 'text-base leading-[1.3]'],
} as const;

interface Props {
  readonly title: string;
  readonly size: keyof typeof SIZES;
  /** Its level; a span within a link. */
  readonly as: 'h1' | 'h2' | 'h3' | 'h4' | 'span';
  /** Its link; the nearest element around it with `relative` becomes clickable as a whole. */
  readonly href?: string;
  readonly className?: string;
  readonly show?: ComponentProps<typeof UnbrokenWords>['show'];
}

/** The title of an article: balanced lines, no break within short compounds, long titles smaller. */
export function ArticleTitle({ title, size, as: Tag, href, className = '', show }: Props) {
  const words = <UnbrokenWords text={title} {...(show ? { show } : {})} />;
  return (
    <Tag dir="auto" className={`headline font-serif font-semibold ${SIZES[size][stepOf(title)]} ${className}`}>
      {href === undefined ? (
        words
      ) : (
        <a href={href} className="headline-link cover-link">
          {words}
        </a>
      )}
    </Tag>
  );
}

function stepOf({ length }: string): 0 | 1 | 2 {
  return length > 140 ? 2 : length > 100 ? 1 : 0;
}
