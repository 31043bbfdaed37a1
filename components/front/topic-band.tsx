import type { ReactNode } from 'react';
import { SectionHeading } from '@/components/layout/section-heading';
import { ALL } from '@/components/texts';
import { topicPath } from '@/lib/config/paths';
import type { CountedTopic } from '@/lib/pages/shapes';

/** The section of a topic on the front page. */
export function TopicBand({
  topic: { slug, label, hue, count },
  className,
  children,
}: {
  topic: CountedTopic;
  className: string;
  children: ReactNode;
}) {
  const id = `band-${slug}`;
  return (
    <section data-hue={hue} aria-labelledby={id} className={className}>
      <SectionHeading id={id} more={{ label: ALL.counted(count), href: topicPath(slug) }}>
        {label}
      </SectionHeading>
      {children}
    </section>
  );
}
