import type { ReactNode } from 'react';
import { PreviewBar } from '@/components/preview/preview-bar';
import { heldPreview } from '@/lib/preview/held-preview';

/** Around every page of a preview, and of a preview alone: what the page is, and what is wrong with it. */
export default async function PreviewTemplate({ children }: { children: ReactNode }) {
  const { revision } = await heldPreview().snapshot();
  return (
    <>
      {children}
      <PreviewBar rendered={revision} />
    </>
  );
}
