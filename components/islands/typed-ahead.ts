// Part of the loader, so that what is typed while the dialog's code is loading is not lost.

import { SEARCH_PATH } from '@/lib/config/paths';

/** The text typed while a dialog is loading; null if none is. */
let held: { text: string; readonly cancelled: AbortController } | null = null;

/**
 * Collects what is typed from now on for the dialog. Backspace removes the last letter, Enter goes to the search page,
 * Escape cancels the dialog.
 *
 * @returns aborted when the dialog is cancelled
 */
export function holdTyping(): AbortSignal {
  if (!held) {
    held = { text: '', cancelled: new AbortController() };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pagehide', cancel);
  }
  return held.cancelled.signal;
}

/** The text typed since {@link holdTyping}; stops collecting. */
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
  // A slash before anything else is the shortcut, pressed again.
  else if (key !== '/' || held.text !== '') held.text += key;
}

/** The address of the search page, with words in its field. */
export function searchPage(words: string): string {
  return words === '' ? SEARCH_PATH : `${SEARCH_PATH}?${new URLSearchParams({ q: words })}`;
}
