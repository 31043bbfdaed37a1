// The one script of every page. It is a bundle of its own, and the islands import its exports, so that a page has one
// search worker and one buffer of typed text. See scripts/bundle-islands.mjs.

import type { IslandsModule } from '@/components/islands/islands';
import { isPlainClick } from '@/components/islands/plain-click';
import { listenForSearchShortcut } from '@/components/islands/search-shortcut';
import { holdTyping, searchPage, takeTyped } from '@/components/islands/typed-ahead';
import { onWorkerLost, startSearchWorker } from '@/components/search/start-search-worker';

export { isPlainClick, onWorkerLost, startSearchWorker, takeTyped };

/** Controls whose island loads when the pointer or the focus reaches them. */
const NEAR =
  'a[aria-haspopup="dialog"], [data-island="search-screen"] :is(a, input), [data-island="directory-filter"] input';

/** Controls whose island loads when they are pressed. Pointers often pass over the facets of a list on their way. */
const PRESSED = `${NEAR}, a[data-search]`;

/** Links whose click the island handles. */
const ANSWERED = 'a[aria-haspopup="dialog"], a[data-search]';

const mounted = new WeakSet<Element>();
let islands: Promise<IslandsModule> | null = null;

/** Loads the code of all islands, once. No second attempt: browsers cache a failed import, and links work without. */
function load(): Promise<IslandsModule> {
  islands ??= import(`${document.body.dataset.islands}islands.js`) as Promise<IslandsModule>;
  return islands;
}

const mounts = new WeakMap<Element, Promise<void>>();

/** Mounts an island once. Resolves when it shows what its address asks for. */
function mount(island: HTMLElement): Promise<void> {
  const known = mounts.get(island);
  if (known) return known;
  const mounting = load().then(({ mountIsland }) => {
    mountIsland(island);
    mounted.add(island);
    return new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
  });
  mounts.set(island, mounting);
  return mounting;
}

/** The control that an event is about, with its island; null if that is mounted already. */
function controlOf({ target }: Event, selector: string) {
  const control = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
  const island = control?.closest<HTMLElement>('[data-island]');
  return control && island && !mounted.has(island) ? { control, island } : null;
}

function onSign(event: Event): void {
  const found = controlOf(event, event.type === 'pointerdown' ? PRESSED : NEAR);
  if (!found) return;
  if (found.island.dataset.island !== 'directory-filter') startSearchWorker();
  mount(found.island).catch(() => undefined);
}

function onClick(event: MouseEvent): void {
  const found = controlOf(event, ANSWERED);
  if (!found || !isPlainClick(event)) return;
  event.preventDefault();
  event.stopPropagation();
  const { control, island } = found;
  const opensDialog = control.hasAttribute('aria-haspopup');
  const cancelled = opensDialog ? holdTyping() : null;
  const visit = visits;
  startSearchWorker();
  mount(island).then(
    () => {
      // Not if the reader left the page or pressed Escape meanwhile.
      if (visit === visits && !cancelled?.aborted) click(control);
    },
    // If the code fails to load, follow the link.
    () => window.location.assign(opensDialog ? searchPage(takeTyped()) : control.href),
  );
}

/** Clicks on a link, or on its replacement if mounting the island replaced it. */
function click(control: HTMLAnchorElement): void {
  const facet = CSS.escape(control.dataset.facet ?? '');
  const successor = control.isConnected ? control : document.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
  if (successor) successor.click();
  else window.location.assign(control.href);
}

/** How often the page was left: it may return from the back/forward cache. */
let visits = 0;
addEventListener('pagehide', () => {
  visits += 1;
});

for (const type of ['pointerover', 'pointerdown', 'focusin'])
  document.addEventListener(type, onSign, { passive: true });
document.addEventListener('click', onClick, { capture: true });
listenForSearchShortcut();

/**
 * Back and Forward between addresses that an island made by pushState, before the page was loaded again: browsers only
 * fire popstate, and without a mounted island the page would not change.
 */
const shown = location.search;
addEventListener('popstate', () => {
  const following = document.querySelector('[data-island="search-screen"], [data-island][data-parameters]');
  if (following && !mounted.has(following) && location.search !== shown) location.reload();
});

/** Mounts the islands that the address has parameters for. */
const parameters = new URLSearchParams(shown);
for (const island of document.querySelectorAll<HTMLElement>('[data-island][data-parameters]')) {
  if (island.dataset.parameters?.split(' ').some((name) => parameters.has(name))) mount(island).catch(() => undefined);
}
// A control may have received the focus before this ran.
if (document.activeElement?.matches(NEAR))
  document.activeElement.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
