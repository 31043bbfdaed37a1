// Part of the loader (scripts/bundle-islands.mjs), because the islands use it as well.

/** Whether a click would open its link in this tab, not in a new tab or window, or as a download. */
export function isPlainClick(event: {
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
