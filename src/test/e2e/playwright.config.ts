import { defineConfig } from '@playwright/test';
import { root } from './sites.ts';

/** Chromium as machines without a screen, a sandbox or a graphics card can run it, asking nothing of the network. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat(
  ['background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`),
);

const executablePath = process.env['CHROME_PATH'];

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/test-results`,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    launchOptions: { args: flags, ...(executablePath === undefined ? {} : { executablePath }) },
    viewport: { width: 1200, height: 800 },
    trace: 'retain-on-failure',
  },
});
