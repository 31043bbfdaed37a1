import { ChipList } from '@/components/layout/chip-list';
import { LinkRows } from '@/components/layout/link-rows';
import { SectionHeading } from '@/components/layout/section-heading';
import type { LinkGroup } from '@/lib/pages/list-rail';

/** Links to other lists, each kind under a heading: names one per line, years and months side by side. */
export function LinkGroups({ groups }: { groups: readonly LinkGroup[] }) {
  return groups.map(({ id, title, more, isOfTime, links }) => (
    <nav key={id} aria-labelledby={id}>
      <SectionHeading id={id} {...(more ? { more } : {})}>
        {title}
      </SectionHeading>
      {isOfTime ? (
        <div className="mt-3">
          <ChipList chips={links} />
        </div>
      ) : (
        <LinkRows links={links} />
      )}
    </nav>
  ));
}
