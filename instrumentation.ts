import { failServing } from '@/lib/serving/served-edition.mjs';

/** Next calls this once when a server starts; what it does needs Node, so it stands in files of their own. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { keepContentLength } = await import('@/lib/http/content-length');
  keepContentLength();
  if (process.env.NODE_ENV === 'development') {
    const { startPreview } = await import('./instrumentation-preview');
    return startPreview();
  }
  // What fails here Next would log, and go on without it.
  const serving = import('./instrumentation-node').then(({ serveEditions }) => serveEditions());
  await serving.catch(failServing);
}
