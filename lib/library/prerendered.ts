import { runMode } from '@/lib/config/env';
import { getLibrary } from '@/lib/library/get-library';
import type { Library } from '@/lib/library/library';

/**
 * Lets a build make the pages that a list names. A preview makes each page when it is asked for, so it gets an empty
 * list: Next would ask for it at every request, in a process of its own that would read the whole folder to answer.
 *
 * @param list the parameters of every page of one route
 * @returns what a route exports as `generateStaticParams`
 */
export function prerendered<Params>(list: (library: Library) => Params[]): () => Promise<Params[]> {
  return async () => (runMode() === 'preview' ? [] : list(await getLibrary()));
}
