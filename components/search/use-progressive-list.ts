import { useEffect, useReducer, useRef } from 'react';

/** Lines that a slow phone renders at once without delaying the next keystroke. */
const CHUNK = 2;

/**
 * Renders a list in chunks, the first at once, each later one after the one before it is on the screen. Meanwhile the
 * lines below stay as they were, so that nothing flickers.
 *
 * @param items the same array as long as the list is the same
 * @returns the lines to render, and whether they are the whole list
 */
export function useProgressiveList<T>(items: readonly T[]): {
  readonly drawn: readonly T[];
  readonly isWhole: boolean;
} {
  const list = useRef({ items, count: items.length, drawn: items });
  const [, draw] = useReducer((times: number) => times + 1, 0);
  if (list.current.items !== items) list.current = next(items, CHUNK, list.current.drawn);
  const { count, drawn } = list.current;
  const isWhole = count >= items.length;

  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => {
      list.current = next(items, count + CHUNK, drawn);
      draw();
    });
    return () => clearTimeout(timer);
  }, [items, count, drawn, isWhole]);
  return { drawn, isWhole };
}

/** The first lines of a list, followed by the old lines below them; old lines beyond the end of the list go at once. */
function next<T>(items: readonly T[], count: number, before: readonly T[]) {
  const drawn = [...items.slice(0, count), ...before.slice(Math.min(count, items.length), items.length)];
  return { items, count, drawn };
}
