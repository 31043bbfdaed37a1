import { notFound } from 'next/navigation';

/** Shown at an address without a page. A route of its own, so that the bar stays and shows the page once it exists. */
export default function MissingPage(): never {
  notFound();
}
