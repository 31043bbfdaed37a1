import type { TopicRef } from '@/lib/article/article';
import { topicPath } from '@/lib/config/paths';
import { hueOf } from '@/lib/topic/taxonomy-hue';

/** A topic as a small coloured link. */
export function TopicLabel({ topic }: { topic: TopicRef }) {
  return (
    <a
      href={topicPath(topic.slug)}
      data-hue={hueOf(topic.taxonomy)}
      className="relative z-1 inline-flex min-h-6 items-center self-start text-label font-bold uppercase text-hue underline-offset-4 hover:underline"
    >
      {topic.label}
    </a>
  );
}
