// Part of the loader, so that what is typed while the dialog's code is on its way is not lost.

import { SEARCH_PATH } from '@/lib/config/paths';

/** What was typed since a dialog was asked for; null while none is. */
let held: { text: string; readonly cancelled: AbortController } | null = null;

/**
 * Keeps what is typed from now on for the dialog, because quick readers do not wait for code. Backspace takes the last
 * letter back, Enter asks the page that searches, Escape calls the dialog off.
 *
 * @returns tells when the dialog was called off
 */
export function holdTyping(): AbortSignal {
  if (!held) {
    held = { text: '', cancelled: new AbortController() };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pagehide', cancel);
  }
  return held.cancelled.signal;
}

/** What was typed meanwhile; typing is the browser's own again. */
export function takeTyped(): string {
  const text = held?.text ?? '';
  held = null;
  window.removeEventListener('keydown', onKey, { capture: true });
  window.removeEventListener('pagehide', cancel);
  return text;
}

function cancel(): void {
  held?.cancelled.abort();
  takeTyped();
}

function onKey(event: KeyboardEvent): void {
  if (!held || event.isComposing) return;
  const { key } = event;
  const isLetter = key.length === 1 && (!(event.ctrlKey || event.altKey) || event.getModifierState('AltGraph'));
  if (event.metaKey || !(isLetter || ['Backspace', 'Enter', 'Escape'].includes(key))) return;
  event.preventDefault();
  if (key === 'Backspace') held.text = held.text.slice(0, -1);
  else if (key === 'Escape') cancel();
  else if (key === 'Enter') window.location.assign(searchPage(held.text));
  // A slash before anything else is the shortcut once more.
  else if (key !== '/' || held.text !== '') held.text += key;
}

/** The page that searches, with words in its field. */
export function searchPage(words: string): string {
  return words === '' ? SEARCH_PATH : `${SEARCH_PATH}?${new URLSearchParams({ q: words })}`;
}
