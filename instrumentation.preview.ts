/**
 * Next calls this once when a preview starts. A build does not have this file, because its name ends like that of the preview's
 * routes (next.config.js); there `lib/serving/server.ts` does the same for published content.
 */
export async function register(): Promise<void> {
  // Next compiles this for its other runtime too, which has nothing of what a preview needs.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startPreview } = await import('@/lib/preview/start-preview');
  startPreview();
}
