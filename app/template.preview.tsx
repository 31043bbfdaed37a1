import type { ReactNode } from 'react';
import { EditorNameProvider } from '@/components/preview/editor-name';
import { PreviewBar } from '@/components/preview/preview-bar';
import { windowedEditor } from '@/lib/config/env';
import { getLivePreview } from '@/lib/preview/get-live-preview';

/** Adds the preview bar to every page of a preview. */
export default async function PreviewTemplate({ children }: { children: ReactNode }) {
  const preview = getLivePreview();
  const revision = preview.shownRevision(await preview.snapshot());
  return (
    <EditorNameProvider name={windowedEditor()}>
      {children}
      <PreviewBar rendered={revision} />
    </EditorNameProvider>
  );
}
