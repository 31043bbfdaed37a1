// Plain JavaScript, because `npm run dev` bundles the worker before anything is compiled.

/** The search worker's file, in the build folder beside Next's output, so that a server serves the one of its build. */
export const SEARCH_WORKER_FILE = 'search-worker.js';
