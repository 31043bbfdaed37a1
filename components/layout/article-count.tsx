/** How many articles a list has: a number on the screen, with "articles" for screen readers. */
export function ArticleCount({ count, className }: { count: number; className: string }) {
  return (
    <span className={className}>
      {count}
      <span className="sr-only">{count === 1 ? ' article' : ' articles'}</span>
    </span>
  );
}
