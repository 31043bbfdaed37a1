import { notFound } from 'next/navigation';

/** Any address that no other route answers, in a preview: within the site's own document, so that the bar waits there. */
export default function UnknownAddress(): never {
  notFound();
}
