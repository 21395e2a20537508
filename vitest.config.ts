import { defineConfig } from 'vitest/config';

/** Time by work: a machine half as fast as ours still comes to an end. */
const time = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...time, name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      // What holds of all content, whatever its words.
      { test: { ...time, name: 'content', include: ['tests/content/*.test.ts'] } },
      // What holds of the built site and needs no browser. Build first.
      { test: { ...time, name: 'built', include: ['tests/built/*.test.ts'] } },
    ],
  },
});
