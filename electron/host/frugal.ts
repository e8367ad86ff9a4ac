/**
 * How the station's process runs, which lives for weeks: little room for garbage (`npm run soak` shows what it holds), and
 * glibc overwrites what is freed, also small pieces (none is kept aside in a cache of its thread); large ones go back to the
 * system at once.
 */
export const frugal = {
  flags: ['--max-semi-space-size=4'],
  environment: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_PERTURB_: '90',
    GLIBC_TUNABLES: [
      'glibc.malloc.tcache_count=0',
      'glibc.malloc.mmap_threshold=131072',
      'glibc.malloc.trim_threshold=131072',
    ].join(':'),
  },
} as const;
