/** A search field that works without scripts, for pages that are not about searching. */
export function SearchForm({ label }: { label: string }) {
  return (
    <search>
      <form action="/search" method="get" className="flex max-w-measure gap-2 border-b-2 border-ink">
        <input
          type="search"
          name="q"
          maxLength={200}
          aria-label={label}
          placeholder={label}
          className="min-h-14 w-full min-w-0 bg-transparent font-serif text-title placeholder:text-soft"
        />
        <button type="submit" className="px-3 text-meta font-semibold text-hue hover:underline">
          Search
        </button>
      </form>
    </search>
  );
}
