import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Real databases and real cryptography start in seconds on two busy cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: ['{domain,biometrics,drivers,electron,renderer,intake,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/**/*.test.ts'],
          // One Electron at a time: they share two cores and a display.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
