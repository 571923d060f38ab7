import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { prerenderPlugin } from './scripts/prerender-plugin.ts';

export default defineConfig({
  plugins: [react(), prerenderPlugin()],
  build: {
    target: 'es2022',
    // The policy of the built pages forbids inline script, and a polyfill would be one more file to wait for.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One style sheet: the list needs most of it, and a second request costs more than the rest weighs.
    cssCodeSplit: false,
  },
  environments: {
    client: {
      build: {
        // All that a list needs in one file, so that the rooms which come later do not scatter it over a dozen.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'list', tags: ['$initial'] }] } } },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Only what never ends fails: a machine may be busy.
    testTimeout: 120_000,
  },
});
