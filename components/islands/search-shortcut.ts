/**
 * Makes `/` and Ctrl/⌘ K click on the link to the search; on the search page they select its field.
 *
 * @returns stops listening
 */
export function listenForSearchShortcut(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const field = document.querySelector<HTMLInputElement>('[data-island="search-screen"] [type="search"]');
    const link = document.querySelector<HTMLElement>('[data-island="search-launcher"] a');
    if (!link || !isShortcut(event) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (field) field.select();
    else link.click();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    return true;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target;
  // A slash typed into a field is text.
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
