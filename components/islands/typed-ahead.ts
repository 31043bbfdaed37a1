// Part of the loader, so that nothing is lost while the dialog's code is on its way.

/** What was typed since a dialog was asked for; null while none is. */
let typed: string | null = null;

/** From now on what is typed is kept for the dialog, because quick readers do not wait for code. */
export function holdTyping(): void {
  if (typed !== null) return;
  typed = '';
  window.addEventListener('keydown', onKey, { capture: true });
}

/** What was typed meanwhile; typing is the browser's own again. */
export function takeTyped(): string {
  const text = typed ?? '';
  typed = null;
  window.removeEventListener('keydown', onKey, { capture: true });
  return text;
}

function onKey(event: KeyboardEvent): void {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  typed += event.key;
}
