import { defineConfig } from 'vitest/config';

const shared = {
  // Time by work: a machine half as fast as ours still comes to an end.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Files share what they import: tests put back what they change.
  isolate: false,
};

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      // What holds of all content, whatever its words.
      { test: { ...shared, name: 'content', include: ['tests/content/*.test.ts'] } },
      // What holds of the built site and needs no browser. Build first.
      { test: { ...shared, name: 'built', include: ['tests/built/*.test.ts'] } },
    ],
  },
});
