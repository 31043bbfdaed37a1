import { topicPath } from '@/lib/config/paths';
import type { TopicLink } from '@/lib/pages/shapes';

/** A topic as a small coloured link. */
export function TopicLabel({ topic }: { topic: TopicLink }) {
  return (
    <a
      href={topicPath(topic.slug)}
      data-hue={topic.hue}
      className="relative z-1 inline-flex min-h-6 items-center self-start text-label font-bold uppercase text-hue underline-offset-4 hover:underline"
    >
      {topic.label}
    </a>
  );
}
