import type { Browser, CDPSession, Page } from '@playwright/test';

/** A cheap phone: a quarter of this machine's speed. */
const cpuRate = 4;

/** The slow 4G of Lighthouse as the browser itself throttles it: 150 ms a round trip and 1.6 Mbit/s, times its corrections. */
const slow4g = { latency: 562.5, downloadThroughput: (1474.56 * 1000) / 8, uploadThroughput: (675 * 1000) / 8 };

/** How long nothing may happen until a page counts as loaded. */
const quietMs = 1500;

/** One load of a page, cold. Times count from the start of the navigation. */
export interface Load {
  readonly lcpMs: number;
  /** Sum of all shifts; 0 is none. */
  readonly cls: number;
  /** The later of: first content, the script at work on the page, the end of the last task of more than 50 ms. */
  readonly interactiveMs: number;
  /** What came over the wire, headers included, until the page was quiet. */
  readonly bytes: number;
}

/** Loads an address in a browser that has never seen it. `hasScript`: the load is not over before its script is at work. */
export async function loadPage(browser: Browser, address: string, hasScript: boolean): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const wire = await throttle(session);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    if (hasScript) await page.waitForFunction(() => window.seen.takenOverMs > 0, null, { timeout: 120_000 });
    await untilQuiet(page, wire);
    const { lcpMs, cls, fcpMs, takenOverMs, busyUntilMs } = await page.evaluate(() => window.seen);
    return { lcpMs, cls, interactiveMs: Math.max(fcpMs, takenOverMs, busyUntilMs), bytes: wire.bytes };
  } finally {
    await context.close();
  }
}

interface Wire {
  bytes: number;
  open: number;
  changedAtMs: number;
}

async function throttle(session: CDPSession): Promise<Wire> {
  const wire: Wire = { bytes: 0, open: 0, changedAtMs: performance.now() };
  const note = (opened: number, bytes = 0): void => {
    wire.open += opened;
    wire.bytes += bytes;
    wire.changedAtMs = performance.now();
  };
  session.on('Network.requestWillBeSent', ({ redirectResponse }) => note(redirectResponse === undefined ? 1 : 0));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => note(-1, encodedDataLength));
  session.on('Network.loadingFailed', () => note(-1));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  return wire;
}

async function untilQuiet(page: Page, wire: Wire): Promise<void> {
  while (wire.open > 0 || performance.now() - wire.changedAtMs < quietMs) await page.waitForTimeout(100);
}

interface Seen {
  lcpMs: number;
  fcpMs: number;
  cls: number;
  busyUntilMs: number;
  /** 0 where no script took the page over. */
  takenOverMs: number;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page before anything else of it. No named functions inside: the compiler would mark them with a helper that the page lacks. */
function watch(): void {
  const seen: Seen = { lcpMs: 0, fcpMs: 0, cls: 0, busyUntilMs: 0, takenOverMs: 0 };
  window.seen = seen;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[]) {
      const { entryType, name, startTime, duration } = entry;
      if (entryType === 'largest-contentful-paint') seen.lcpMs = startTime;
      else if (entryType === 'longtask') seen.busyUntilMs = startTime + duration;
      else if (entryType === 'layout-shift') seen.cls += entry.value;
      else if (name === 'first-contentful-paint') seen.fcpMs = startTime;
    }
  });
  for (const type of ['largest-contentful-paint', 'longtask', 'layout-shift', 'paint']) {
    observer.observe({ type, buffered: true });
  }
  const timer = setInterval(() => {
    const main = document.querySelector('main');
    if (main === null || !Object.keys(main).some((key) => key.startsWith('__reactFiber'))) return;
    seen.takenOverMs = performance.now();
    clearInterval(timer);
  }, 20);
}
