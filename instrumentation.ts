/** Reads the library when the server starts, so that the first reader does not wait for it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { getLibrary } = await import('@/lib/library/get-library');
  await getLibrary();
}
