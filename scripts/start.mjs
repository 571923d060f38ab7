// `npm start [-- --data DIR] [--port N] [--host NAME]`: from a fresh clone to the site in the browser.
import { parseArgs } from 'node:util';
import { installMissing } from './install-missing.mjs';
import { run } from './run.mjs';

const usage = 'Usage: npm start [-- [--data DIR] [--port N] [--host NAME]]';

const { data, port, host } = readOptions();
process.exitCode = await start();

async function start() {
  if (!(await installMissing())) return 1;
  const built = await run('tsx', ['scripts/build-site.ts', ...option('data', data)]);
  if (built !== 0) return built;
  return await run('tsx', ['scripts/serve-site.ts', ...option('port', port), ...option('host', host)]);
}

function option(name, value) {
  return value === undefined ? [] : [`--${name}`, value];
}

function readOptions() {
  const text = { type: 'string' };
  try {
    return parseArgs({ options: { data: text, port: text, host: text } }).values;
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exit(2);
  }
}
