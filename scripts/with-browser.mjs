// Runs a command with CHROME_PATH set to a browser that works, which is looked for and, where there is none, installed.
import { findBrowser } from './find-browser.mjs';
import { run } from './run.mjs';

const [command, ...args] = process.argv.slice(2);
const browser = await findBrowser();
process.exitCode = browser === null ? 1 : await run(command, args, { CHROME_PATH: browser });
