import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Layers of the code, from what readers see down to what stands on nothing: each may import those below it (design, section 6). */
const LAYERS = [
  'pages',
  'layouts',
  'components',
  'connections',
  'offline',
  'delivery',
  'editorial',
  'evaluation',
  'search',
  'finder',
  'program',
  'feeds',
  'metadata',
  'learning',
  'vocabulary',
  'graph',
  'figure',
  'mdx',
  'model',
  'dom',
  'styles',
];

export default defineConfig(
  { ignores: ['dist', '.astro', '.bench', 'node_modules', 'test-results', 'playwright-report'] },
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
  {
    files: ['src/**/*.{ts,astro}'],
    // A test may ask the layers above whether they still find what it gives them.
    ignores: ['**/*.test.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/elements': LAYERS.map((layer) => ({ type: layer, pattern: `src/${layer}` })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: LAYERS.map((layer, index) => ({
            from: { element: { type: layer } },
            allow: { to: { element: { types: { anyOf: LAYERS.slice(index) } } } },
          })),
        },
      ],
    },
  },
);
