'use client';

import { useEffect, useRef } from 'react';
import { SearchPanel } from '@/components/search/search-panel';

/**
 * Search in place. The browser's own modal dialog keeps focus inside, closes on Escape and dims the page.
 *
 * @param typed what the reader typed before this code had arrived
 */
export function SearchDialog({ typed, onClose }: { typed: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would focus the first control, which closes the dialog again.
    dialog.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-full max-w-none bg-paper text-ink shadow-2xl backdrop:bg-black/55 md:mx-auto md:mt-[8vh] md:h-auto md:max-h-[80vh] md:max-w-3xl"
    >
      <div className="px-4 py-4 md:px-6">
        <form method="dialog" className="flex items-baseline justify-between">
          <p className="text-label font-bold uppercase text-hue">Search the archive</p>
          <button
            type="submit"
            className="min-h-11 px-2 text-meta font-semibold text-soft hover:text-ink hover:underline"
          >
            Close <span className="sr-only">search</span>
          </button>
        </form>
        <SearchPanel initialQuery={typed} initial={null} />
      </div>
    </dialog>
  );
}
