// The one script of every page. It is bundled by itself, and what it exports the islands import from it, so that a page
// has one search worker and one memory of what was typed. See scripts/bundle-islands.mjs.

import type { IslandsModule } from '@/components/islands/islands';
import { isPlainClick } from '@/components/islands/plain-click';
import { listenForSearchShortcut } from '@/components/islands/search-shortcut';
import { holdTyping, searchPage, takeTyped } from '@/components/islands/typed-ahead';
import { onWorkerLost, startSearchWorker } from '@/components/search/start-search-worker';

export { isPlainClick, onWorkerLost, startSearchWorker, takeTyped };

/** What a reader means to use when a pointer or the focus comes to it. */
const NEAR =
  'a[aria-haspopup="dialog"], [data-island="search-screen"] :is(a, input), [data-island="directory-filter"] input';

/** The same when it is pressed: facets that stand beside a list are passed by often, and used seldom. */
const PRESSED = `${NEAR}, a[data-search]`;

/** Of these, the ones whose click an island answers itself. */
const ANSWERED = 'a[aria-haspopup="dialog"], a[data-search]';

const mounted = new WeakSet<Element>();
let islands: Promise<IslandsModule> | null = null;

/** Loads what all islands share, once: a browser does not ask again for a module that failed, and links lead on. */
function load(): Promise<IslandsModule> {
  islands ??= import(`${document.body.dataset.islands}islands.js`) as Promise<IslandsModule>;
  return islands;
}

const mounts = new WeakMap<Element, Promise<void>>();

/** Mounts an island once. Over when it shows what its address asks for. */
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

/** The control under an event, and the island around it that is still to be mounted. */
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
      // A reader who left, or called it off, does not want it any more on coming back.
      if (visit === visits && !cancelled?.aborted) click(control);
    },
    // Without the code the link leads where it says.
    () => window.location.assign(opensDialog ? searchPage(takeTyped()) : control.href),
  );
}

/** Clicks on a link, or on the one that took its place when the island was mounted. */
function click(control: HTMLAnchorElement): void {
  const facet = CSS.escape(control.dataset.facet ?? '');
  const successor = control.isConnected ? control : document.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
  if (successor) successor.click();
  else window.location.assign(control.href);
}

/** How often the page was left: it may be there again, from the browser's memory. */
let visits = 0;
addEventListener('pagehide', () => {
  visits += 1;
});

for (const type of ['pointerover', 'pointerdown', 'focusin'])
  document.addEventListener(type, onSign, { passive: true });
document.addEventListener('click', onClick, { capture: true });
listenForSearchShortcut();

/**
 * Back and Forward between addresses that an island made, before this page's own has heard of them: the document is the
 * same to the browser, so what it shows would not follow.
 */
const shown = location.search;
addEventListener('popstate', () => {
  const following = document.querySelector('[data-island="search-screen"], [data-island][data-parameters]');
  if (following && !mounted.has(following) && location.search !== shown) location.reload();
});

/** An island that its address already concerns does not wait for the reader. */
const parameters = new URLSearchParams(shown);
for (const island of document.querySelectorAll<HTMLElement>('[data-island][data-parameters]')) {
  if (island.dataset.parameters?.split(' ').some((name) => parameters.has(name))) mount(island).catch(() => undefined);
}
// A field that has the focus already, or was filled before this ran.
if (document.activeElement?.matches(NEAR))
  document.activeElement.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
