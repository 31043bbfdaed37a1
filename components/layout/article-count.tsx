import { articleUnit } from '@/lib/pages/texts';

/** How many articles a list has: a number on the screen, with "articles" for screen readers. */
export function ArticleCount({ count, className }: { count: number; className: string }) {
  return (
    <span className={className}>
      {count}
      <span className="sr-only">{articleUnit(count)}</span>
    </span>
  );
}
