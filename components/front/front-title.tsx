import { articlePath } from '@/lib/config/paths';
import type { ArticleLink } from '@/lib/pages/shapes';

/** How large a piece is set, by its part on the page. */
const SIZES = {
  banner: 'text-[clamp(1.75rem,1.3rem+1.6vw,2.375rem)] leading-[1.12] tracking-tight',
  story: 'text-section',
  note: 'text-small',
  line: 'text-base leading-[1.3]',
} as const;

interface Props {
  readonly article: ArticleLink;
  readonly size: keyof typeof SIZES;
  /** Its level, by the heading above it. */
  readonly as?: 'h2' | 'h3' | 'h4';
}

/** The headline of a piece on the front page; whatever is `relative` around it leads to the piece. */
export function FrontTitle({ article: { slug, title }, size, as: Heading = 'h3' }: Props) {
  return (
    <Heading className={`font-serif font-semibold [overflow-wrap:anywhere] [text-wrap:balance] ${SIZES[size]}`}>
      <a href={articlePath(slug)} className="headline-link cover-link">
        {title}
      </a>
    </Heading>
  );
}
