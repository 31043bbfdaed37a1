import { type RefObject, useEffect } from 'react';

/** Closes the open drawer when Escape is pressed; an open dialog comes first. */
export function useClosingDrawers(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => {
      const drawer = bar.current?.querySelector('details[open]');
      if (key !== 'Escape' || !drawer || document.querySelector('dialog[open]')) return;
      const hadFocus = drawer.contains(document.activeElement);
      drawer.removeAttribute('open');
      if (hadFocus) drawer.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [bar]);
}
