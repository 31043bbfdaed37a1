import { ChipList } from '@/components/layout/chip-list';
import { SectionHeading } from '@/components/layout/section-heading';
import type { LinkGroup } from '@/lib/pages/list-rail';

/** Ways to other lists, those of one kind under a heading. */
export function LinkGroups({ groups }: { groups: readonly LinkGroup[] }) {
  return groups.map(({ id, title, more, links }) => (
    <nav key={id} aria-labelledby={id}>
      <SectionHeading id={id} {...(more ? { more } : {})}>
        {title}
      </SectionHeading>
      <div className="mt-3">
        <ChipList chips={links} />
      </div>
    </nav>
  ));
}
