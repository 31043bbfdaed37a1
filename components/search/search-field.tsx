import type { ComponentProps } from 'react';
import { FIELD } from '@/components/islands/texts';
import { SEARCH_PATH } from '@/lib/config/paths';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-length';

/** The search field: a form that works without scripts. */
export function SearchField({
  onSubmit,
  children,
  ...input
}: ComponentProps<'input'> & {
  readonly 'aria-label': string;
  readonly onSubmit?: ComponentProps<'form'>['onSubmit'];
}) {
  return (
    <form action={SEARCH_PATH} method="get" onSubmit={onSubmit} className="flex gap-2 border-b-2 border-ink">
      <input
        type="search"
        name="q"
        maxLength={MAX_QUERY_LENGTH}
        placeholder={input['aria-label']}
        autoComplete="off"
        spellCheck={false}
        {...input}
        className="min-h-14 w-full min-w-0 bg-transparent font-serif text-title placeholder:text-soft"
      />
      {children}
      <button type="submit" className="px-3 text-meta font-semibold text-hue hover:underline">
        {FIELD.search}
      </button>
    </form>
  );
}
