/** Next calls this once when a server starts; what it does needs Node, so it stands in a file of its own. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { readLibraryOrEnd } = await import('./instrumentation-node');
    await readLibraryOrEnd();
  }
}
