const KEY = 'recent-searches';

const MAX_SEARCHES = 8;

/** The reader's latest searches, newest first. They are stored in this browser and sent nowhere. */
export function readRecentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MAX_SEARCHES) : [];
  } catch {
    // Storage may be blocked, or hold something else.
    return [];
  }
}

/** Adds a search to the front; nothing for an empty one. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = readRecentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase());
  write([text, ...others].slice(0, MAX_SEARCHES));
}

export function forgetSearches(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Storage is blocked or full: the search works without.
  }
}
