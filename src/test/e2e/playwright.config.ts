import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../../scripts/browser-flags.ts';
import { root } from './sites.ts';

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/test-results`,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A machine may be slow; only what never comes fails.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 1200, height: 800 },
    trace: 'retain-on-failure',
  },
});
