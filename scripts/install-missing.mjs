import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Trouble is said even where npm was called with --silent. */
const quietly = ['--no-audit', '--no-fund', '--loglevel=warn'];

/**
 * Installs the packages of the lockfile where one of them is missing or has another version; otherwise does nothing, at once.
 * Gives whether all is there afterwards. Changes no file that is under version control.
 */
export async function installMissing() {
  const before = missingPackages();
  if (before.length === 0) return true;
  say(`Installing packages (${before.length} missing, such as ${before[0]}) …`);
  if ((await run('npm', ['ci', ...quietly])) === 0) return true;
  say('npm ci was refused: this registry does not have all that the lockfile names. Trying npm install …');
  const code = await run('npm', ['install', '--no-save', ...quietly]);
  const after = missingPackages();
  if (code === 0 && after.length === 0) return true;
  say(`Packages could not be installed${after.length === 0 ? '' : `; missing: ${after.slice(0, 5).join(', ')}`}.`);
  say('Check the network and the npm registry (npm ping), then run this again.');
  return false;
}

/** Names of what the lockfile wants and `node_modules` lacks. Optional packages are those of other platforms and are not asked for. */
function missingPackages() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .filter(([path, { version }]) => installed[path]?.version !== version || !existsSync(join(root, path)))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
