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
          include: [
            '{domain,biometrics,drivers,electron,renderer,intake,scripts}/**/*.test.{ts,tsx}',
            'tests/fuzz/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.umockdev.test.ts'],
        },
      },
      {
        test: {
          // Drivers at USB devices that umockdev makes up: its library stands between the process and the system.
          name: 'devices',
          include: ['drivers/**/*.umockdev.test.ts'],
          pool: 'forks',
          env: { LD_PRELOAD: 'libumockdev-preload.so.0' },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/fuzz/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
