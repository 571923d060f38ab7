import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment, run } from './run.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where systems put a browser that is not on the path. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Ways to install one, the first that works. `can` says whether the way is open on this machine. */
const ways = [
  {
    name: 'apt-get install chromium',
    can: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    steps: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  },
  {
    name: 'npx playwright install --with-deps chromium',
    can: () => true,
    steps: [['playwright', 'install', '--with-deps', 'chromium']],
  },
];

/**
 * The path of a Chromium or Chrome that runs: `CHROME_PATH`, one on the `PATH`, one in a usual place, one of Playwright's own; else one is
 * installed. Null where none is to be had; what to do then has been printed.
 */
export async function findBrowser() {
  const found = await lookForBrowser();
  if (found !== null) return found;
  for (const { name, can, steps } of ways) {
    if (!can()) continue;
    say(`No browser found. Trying: ${name} …`);
    for (const [command, ...args] of steps) {
      if ((await run(command, args, { DEBIAN_FRONTEND: 'noninteractive' })) !== 0) break;
    }
    const installed = await lookForBrowser();
    if (installed !== null) return installed;
  }
  say(
    'The end-to-end tests need Chromium or Chrome, and none could be installed. Install one of them (on Debian: apt-get',
  );
  say('install chromium), or set CHROME_PATH to the program of one that is installed, and run this again.');
  return null;
}

async function lookForBrowser() {
  const given = process.env.CHROME_PATH;
  if (given && !runs(given)) say(`CHROME_PATH is ${given}, which does not run; looking elsewhere.`);
  const folders = (environment.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [given, ...onPath, ...usualPlaces, await playwrightsOwn()];
  return places.find((place) => place && runs(place)) ?? null;
}

/** A program that is there and tells its version: some systems put a script in its place that only says how to install it. */
function runs(program) {
  if (!existsSync(program)) return false;
  // On Windows Chrome opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  return spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
