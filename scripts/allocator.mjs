/**
 * How the system's allocator is to treat what lies beside V8's heap, above all what compresses pages (glibc, mallopt(3);
 * others do not heed it): few pools rather than eight for each processor, and what is free is given back at once. At 10,000
 * articles and after 2,000 pages the process takes a seventh less memory.
 *
 * Variables of the environment a server is started in: once it runs it is too late.
 */
export const ALLOCATOR = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
};
