import { provided } from '@/lib/core/provided';
import type { Library } from '@/lib/library/library';

/** What a preview does with a request first; null: it is handled as usual. */
export type Gate =
  | { readonly refuse: string }
  /** For addresses that must answer even if no content can be read. */
  | { readonly pass: true }
  /** Renders another address of this site instead. */
  | { readonly show: string }
  | null;

/** What the proxy asks the page table and the preview. */
interface Routing {
  hasPage(library: Library, pathname: string): boolean;
  isSectionAddress(pathname: string): boolean;
  /** Null on a server. */
  readonly gateOf: ((request: Request) => Promise<Gate>) | null;
}

const shared = provided<Routing>('routing', 'Nothing in this process knows which pages there are.');

/**
 * The routing of this process. The proxy imports this instead of page table and preview: Next bundles it with all that it
 * imports, and a page table leads to every model of a page.
 *
 * @throws in a build, and before a server or a preview has started
 */
export const routing = shared.get;

/** Called once, by a server or a preview, before the first request. */
export const provideRouting = shared.provide;
