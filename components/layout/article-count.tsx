import { articleUnit } from '@/lib/pages/texts';

/** How many articles a list has: the number alone to the eye, with its word to those who listen. */
export function ArticleCount({ count, className }: { count: number; className: string }) {
  return (
    <span className={className}>
      {count}
      <span className="sr-only">{articleUnit(count)}</span>
    </span>
  );
}
