import { ChipList } from '@/components/layout/chip-list';
import { LinkRows } from '@/components/layout/link-rows';
import { Section } from '@/components/layout/section';
import type { LinkGroup } from '@/lib/pages/list-rail';

/** Links to other lists, each kind under a heading: names one per line, years and months side by side. */
export function LinkGroups({ groups }: { groups: readonly LinkGroup[] }) {
  return groups.map(({ id, title, more, isOfTime, links }) => (
    <Section key={id} as="nav" id={id} title={title} more={more}>
      {isOfTime ? (
        <div className="mt-3">
          <ChipList chips={links} />
        </div>
      ) : (
        <LinkRows links={links} />
      )}
    </Section>
  ));
}
