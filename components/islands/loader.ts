// The one script of every page. It is bundled by itself, and what it exports the islands import from it, so that a page
// has one search worker and one memory of what was typed. See scripts/bundle-islands.mjs.

import type { IslandsModule } from '@/components/islands/islands';
import { listenForSearchShortcut } from '@/components/islands/search-shortcut';
import { holdTyping, takeTyped } from '@/components/islands/typed-ahead';
import { onWorkerLost, startSearchWorker } from '@/components/search/start-search-worker';

export { onWorkerLost, startSearchWorker, takeTyped };

/** What a reader means to use when a pointer or the focus comes to it. */
const CONTROLS = 'a[aria-haspopup="dialog"], a[data-search], a[data-result], input[type="search"]';

/** Of these, the ones whose click an island answers itself. */
const ANSWERED = 'a[aria-haspopup="dialog"], a[data-search]';

const mounted = new WeakSet<Element>();
let islands: Promise<IslandsModule> | null = null;

/** Loads what all islands share. A load that failed is tried again. */
function load(): Promise<IslandsModule> {
  islands ??= fetchIslands().catch((error) => {
    islands = null;
    throw error;
  });
  return islands;
}

function fetchIslands(): Promise<IslandsModule> {
  const folder = document.body.dataset.islands;
  // The browser would find the shared file only in the other one, a round trip later.
  const preload = document.createElement('link');
  preload.rel = 'modulepreload';
  preload.href = `${folder}shared.js`;
  document.head.append(preload);
  return import(`${folder}islands.js`);
}

async function mount(island: HTMLElement): Promise<void> {
  const { mountIsland } = await load();
  if (mounted.has(island)) return;
  mounted.add(island);
  mountIsland(island);
}

/** The control under an event, and the island around it that is still to be mounted. */
function controlOf({ target }: Event, selector: string) {
  const control = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
  const island = control?.closest<HTMLElement>('[data-island]');
  return control && island && !mounted.has(island) ? { control, island } : null;
}

function onIntent(event: Event): void {
  const found = controlOf(event, CONTROLS);
  if (!found) return;
  startSearchWorker();
  mount(found.island).catch(() => undefined);
}

function onClick(event: MouseEvent): void {
  const found = controlOf(event, ANSWERED);
  if (!found || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const { control, island } = found;
  if (control.hasAttribute('aria-haspopup')) holdTyping();
  startSearchWorker();
  // Without the code the link leads where it says.
  mount(island).then(
    () => control.click(),
    () => location.assign(control.href),
  );
}

for (const type of ['pointerover', 'pointerdown', 'focusin'])
  document.addEventListener(type, onIntent, { passive: true });
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
if (document.activeElement?.matches(CONTROLS))
  document.activeElement.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
