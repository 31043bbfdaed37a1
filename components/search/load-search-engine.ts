import { SEARCH_INDEX_VERSION, type SearchEngine, type SearchIndex } from '@/lib/search/search-index';

let loading: Promise<SearchEngine> | null = null;

/** The page's one engine: index and code are asked for at the first call, and again after a failure. */
export function loadSearchEngine(): Promise<SearchEngine> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<SearchEngine> {
  const [{ createSearchEngine }, response] = await Promise.all([
    import('@/lib/search/search-engine'),
    fetch('/search/index.json'),
  ]);
  if (!response.ok) throw new Error(`The search index answered ${response.status}`);
  const index: SearchIndex = await response.json();
  if (index.version !== SEARCH_INDEX_VERSION) throw new Error('The search index is of another version');
  return createSearchEngine(index);
}
