import { notFound } from 'next/navigation';

/** Stands in for an address that has no page: within the site's own document, so that the bar can wait for one. */
export default function MissingPage(): never {
  notFound();
}
