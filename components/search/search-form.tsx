import { FIELD } from '@/components/islands/texts';
import { SearchField } from '@/components/search/search-field';

/** A search field for pages that are not about searching. */
export function SearchForm() {
  return (
    <search className="block max-w-measure">
      <SearchField aria-label={FIELD.label} />
    </search>
  );
}
