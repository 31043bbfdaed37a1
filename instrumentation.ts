import { failServing } from '@/lib/serving/served-edition.mjs';

/** Next calls this once when a server starts. Imports its parts dynamically, because they need Node. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { keepContentLength } = await import('@/lib/http/content-length');
  keepContentLength();
  if (process.env.NODE_ENV === 'development') {
    const { startPreview } = await import('./instrumentation-preview');
    return startPreview();
  }
  // Next would only log a rejection and go on.
  const serving = import('./instrumentation-node').then(({ serveEditions }) => serveEditions());
  await serving.catch(failServing);
}
