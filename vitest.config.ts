import { defineConfig } from 'vitest/config';

/** Whole ways before the virtual citizen's camera: drawing and judging it takes both cores. */
const beforeTheCamera = 'tests/e2e/{face-analyser,happy-path,keypad-only,photo-*,station-camera}.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          // Real databases and real cryptography start in seconds on two busy cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          include: [
            '{biometrics,drivers,electron,intake,scripts}/**/*.test.{ts,tsx}',
            'tests/fuzz/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.umockdev.test.ts'],
        },
      },
      {
        test: {
          // Nothing but functions: a fresh process for every file would cost more than the tests.
          name: 'pure',
          include: ['{domain,renderer}/**/*.test.{ts,tsx}'],
          isolate: false,
          testTimeout: 30_000,
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
          exclude: ['tests/fuzz/**', 'tests/long/**', 'tests/package/**', beforeTheCamera],
          // One process after the other takes its files: loading the parts anew for each costs seconds.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // By `npm run package-tests`: the Debian package on a machine of its own.
          name: 'package',
          include: ['tests/package/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // By `npm run long-tests`: what takes longer than it is likely to break.
          name: 'long',
          include: ['tests/long/*.test.ts'],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e-camera',
          include: [beforeTheCamera],
          isolate: false,
          maxWorkers: 1,
          // After the others, not beside them.
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
