import { SearchField } from '@/components/search/search-field';

/** A search field for pages that are not about searching. */
export function SearchForm({ label }: { label: string }) {
  return (
    <search className="block max-w-measure">
      <SearchField aria-label={label} />
    </search>
  );
}
