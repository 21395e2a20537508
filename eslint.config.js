import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms of the house and what each may import (design, section 6). */
const ROOMS = [
  'pages',
  'layouts',
  'components',
  'search',
  'finder',
  'vocabulary',
  'program',
  'offline',
  'connections',
  'feeds',
  'metadata',
  'delivery',
  'editorial',
  'graph',
  'figure',
  'mdx',
  'model',
  'dom',
];
/** Rooms that stand beside each other, between the graph and what readers see. */
const MIDDLE = ROOMS.slice(ROOMS.indexOf('search'), ROOMS.indexOf('graph'));
/** What lies below them. */
const BELOW = ROOMS.slice(ROOMS.indexOf('graph'));
const MAY_IMPORT = {
  dom: ['dom'],
  model: ['model'],
  figure: ['figure', 'model'],
  markdown: ['mdx', 'model'],
  graph: ['graph', 'figure', 'mdx', 'model'],
  ...Object.fromEntries(MIDDLE.map((room) => [room, [...MIDDLE, ...BELOW]])),
  components: ['components', ...MIDDLE, ...BELOW],
  layouts: ROOMS.filter((room) => room !== 'pages'),
};

const direction = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  files: [`src/${room}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: ROOMS.filter((other) => !allowed.includes(other)).map((other) => ({
          group: [`**/${other}/**`, `!./**`],
          message: `src/${room} may not import from src/${other}: imports run one way (design, section 6).`,
        })),
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist', '.astro', 'node_modules', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  ...astro.configs.recommended,
  ...(astro.configs['jsx-a11y-strict'] ?? []),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // astro check reports unused names there, and knows TypeScript.
  { files: ['**/*.astro'], rules: { 'no-unused-vars': 'off' } },
  { files: ['*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
  ...direction,
);
