'use client';

import { type MouseEvent, useEffect, useState } from 'react';
import { isPlainClick } from '@/components/islands/plain-click';
import { FIELD } from '@/components/islands/texts';
import { SearchDialog } from '@/components/search/search-dialog';
import { startSearchWorker } from '@/components/search/start-search-worker';
import { SEARCH_PATH } from '@/lib/config/paths';
import { formatShortDay } from '@/lib/core/dates';
import type { IslandSite } from '@/lib/pages/frame';

/**
 * The search link of every page: a plain link to `/search` that opens the dialog in place once scripts run. The
 * keyboard shortcuts click on it (`components/islands/search-shortcut.ts`).
 */
export function SearchLauncher({ site }: { site: IslandSite }) {
  const [open, setOpen] = useState(false);
  // A slow machine makes its first date format in 30 ms, which would delay the first result. In a task of its own, so that
  // the dialog opens first.
  useEffect(() => void setTimeout(() => formatShortDay('2000-01-01', site.locale)), [site.locale]);
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    setOpen(true);
  };
  // It is aligned to the right, so it has its full width from the start: otherwise its parts would move as they arrive.
  return (
    <search className="no-print">
      <a
        href={SEARCH_PATH}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={onClick}
        onPointerEnter={startSearchWorker}
        onFocus={startSearchWorker}
        className="flex min-h-11 items-center gap-1.5 px-1 min-[360px]:min-w-[4.875rem] lg:min-w-[6.5rem] text-meta font-semibold underline-offset-4 hover:underline"
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
        <span className="max-[359px]:sr-only">{FIELD.search}</span>
        <kbd className="hidden border border-rule px-1.5 font-sans text-label text-soft lg:inline">/</kbd>
      </a>
      {open ? <SearchDialog site={site} onClose={() => setOpen(false)} /> : null}
    </search>
  );
}
