import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { ALL } from '@/components/texts';
import { topicPath } from '@/lib/config/paths';
import type { CountedTopic } from '@/lib/pages/shapes';

interface Props {
  readonly topic: CountedTopic;
  readonly className: string;
  readonly children: ReactNode;
}

/** The section of a topic on the front page. */
export function TopicBand({ topic: { slug, label, hue, count }, ...rest }: Props) {
  const more = { label: ALL.counted(count), href: topicPath(slug) };
  return <Section id={`band-${slug}`} title={label} more={more} hue={hue} {...rest} />;
}
