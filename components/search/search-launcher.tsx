'use client';

import { type ComponentType, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { startSearchWorker } from '@/components/search/start-search-worker';
import { SEARCH_PATH } from '@/lib/config/paths';

type Dialog = ComponentType<{ typed: string; onClose: () => void }>;

/**
 * The way to search on every page. A plain link to `/search` that, once scripts run, opens the dialog in place; `/`
 * and Ctrl/⌘ K do the same. The dialog's code is asked for when the reader shows intent, not before.
 */
export function SearchLauncher() {
  const [Dialog, setDialog] = useState<Dialog | null>(null);
  const [open, setOpen] = useState(false);
  // Null unless the dialog is on its way; then what is typed meanwhile, because quick readers do not wait for code.
  const typedAhead = useRef<string | null>(null);

  const prepare = useCallback(async () => {
    startSearchWorker();
    const { SearchDialog } = await import('@/components/search/search-dialog');
    setDialog(() => SearchDialog);
  }, []);

  const show = useCallback(() => {
    setOpen(true);
    typedAhead.current ??= '';
    // Without the dialog the link still leads to the page that searches.
    prepare().catch(() => window.location.assign(SEARCH_PATH));
  }, [prepare]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isShortcut(event) && !open) {
        event.preventDefault();
        show();
      } else if (typedAhead.current !== null && !Dialog && isPrintable(event)) {
        event.preventDefault();
        typedAhead.current += event.key;
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show, open, Dialog]);

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    show();
  };
  const warm = () => {
    prepare().catch(() => undefined);
  };

  return (
    <search className="no-print">
      <a
        href={SEARCH_PATH}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={onClick}
        onPointerEnter={warm}
        onFocus={warm}
        className="flex min-h-11 items-center gap-1.5 px-1 text-meta font-semibold underline-offset-4 hover:underline"
      >
        <svg
          viewBox="0 0 20 20"
          className="size-4"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 5 5" />
        </svg>
        <span className="max-[359px]:sr-only">Search</span>
        <kbd className="hidden border border-rule px-1.5 font-sans text-label text-soft lg:inline">/</kbd>
      </a>
      {open && Dialog ? (
        <Dialog
          typed={typedAhead.current ?? ''}
          onClose={() => {
            typedAhead.current = null;
            setOpen(false);
          }}
        />
      ) : null}
    </search>
  );
}

function isPrintable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    return true;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target;
  // A slash typed into a field is a slash.
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
