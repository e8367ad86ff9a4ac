/** Little room for garbage in the station's process, which lives for weeks; `npm run soak` shows what it holds. */
export const frugal = {
  flags: ['--max-semi-space-size=4'],
  environment: { MALLOC_ARENA_MAX: '2' },
} as const;
