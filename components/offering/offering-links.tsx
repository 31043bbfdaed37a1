import { CountedLinks } from '@/components/directory/counted-links';
import { offeringPath } from '@/lib/config/paths';
import type { OfferingLink } from '@/lib/pages/shapes';

/** Offerings as a plain list of names, with how many articles concern each. */
export function OfferingLinks({ offerings, id }: { offerings: readonly OfferingLink[]; id?: string }) {
  const links = offerings.map(({ slug, label, articles }) => ({ href: offeringPath(slug), label, articles }));
  return <CountedLinks links={links} {...(id === undefined ? {} : { id })} />;
}
