import { StoryWords } from '@/components/article/story-words';
import type { Note } from '@/lib/pages/shapes';

interface Props {
  readonly article: Note;
  /** Whether it leaves out the description. */
  readonly isBrief?: boolean;
  readonly className?: string;
}

const DEK = 'line-clamp-3 text-meta text-soft [overflow-wrap:anywhere] max-sm:hidden';

/** An article without a picture. */
export function FrontNote({ article, isBrief = false, className = '' }: Props) {
  return (
    <article data-hue={article.hue} className={`group relative flex min-w-0 flex-col gap-1.5 ${className}`}>
      <StoryWords article={article} as="h3" size="card" dek={isBrief ? '' : DEK} />
    </article>
  );
}
