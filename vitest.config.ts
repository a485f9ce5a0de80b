import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // A process for each file took longer than the tests. What a file leaves in its process is its own to clear away.
          isolate: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // One browser at a time: two cores, and timings of hover and focus must not depend on a neighbour.
          fileParallelism: false,
          // Files share one browser, which lives as long as the process they run in.
          isolate: false,
          globalSetup: 'test/browser/after-all.ts',
          // A real browser on a shared machine may stall once; a test that needed its second try says so in the output.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
