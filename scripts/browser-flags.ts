/** Chromium as machines without a screen, a sandbox or a graphics card can run it, asking nothing of the network. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How to start the browser: the one that `CHROME_PATH` names (see `with-browser.mjs`), else Playwright's own. */
export function launchOptions(): { args: string[]; executablePath?: string } {
  const executablePath = process.env['CHROME_PATH'];
  return { args: [...browserFlags], ...(executablePath === undefined ? {} : { executablePath }) };
}
