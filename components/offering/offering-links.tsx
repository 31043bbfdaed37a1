import { CountedLinks } from '@/components/directory/counted-links';
import { offeringPath } from '@/lib/config/paths';
import type { OfferingLink } from '@/lib/pages/shapes';

interface Props {
  readonly offerings: readonly OfferingLink[];
  readonly id?: string;
  /** Whether the lines are close together, without rules, as in a directory. */
  readonly isDense?: boolean;
}

/** Offerings as a plain list of names, with how many articles concern each. */
export function OfferingLinks({ offerings, id, isDense = false }: Props) {
  const links = offerings.map(({ slug, label, articles }) => ({ href: offeringPath(slug), label, articles }));
  return <CountedLinks links={links} id={id} isDense={isDense} />;
}
