const KEY = 'recent-searches';

/** How many searches are remembered. */
const KEPT = 8;

/** The reader's latest searches, newest first. They are kept in this browser and sent nowhere. */
export function readRecentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, KEPT) : [];
  } catch {
    // Storage may be refused, or hold what another program wrote.
    return [];
  }
}

/** Remembers a search that a reader followed. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = readRecentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase());
  write([text, ...others].slice(0, KEPT));
}

export function forgetSearches(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // A reader who refuses storage searches all the same.
  }
}
