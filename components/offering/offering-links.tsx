import type { ComponentProps } from 'react';
import { CountedLinks } from '@/components/directory/counted-links';
import { offeringPath } from '@/lib/config/paths';
import type { OfferingLink } from '@/lib/pages/shapes';

type Props = Omit<ComponentProps<typeof CountedLinks>, 'links'> & { readonly offerings: readonly OfferingLink[] };

/** Offerings as a plain list of names, with how many articles concern each. */
export function OfferingLinks({ offerings, ...list }: Props) {
  const links = offerings.map(({ slug, label, articles }) => ({ href: offeringPath(slug), label, articles }));
  return <CountedLinks links={links} {...list} />;
}
