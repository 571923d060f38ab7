// `npm test`: every check of the project, from a fresh clone. Ends with the line "N passed, N failed": each test of Vitest and Playwright
// counts as one, and so does every other step.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { installMissing } from './install-missing.mjs';
import { root, run } from './run.mjs';

const reports = join(root, 'node_modules', '.cache', 'reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** In this order. `needs` names a step without which this one cannot be tried. */
const steps = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  {
    name: 'unit and property tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: countUnit,
  },
  { name: 'build', command: ['tsx', 'scripts/build-site.ts'] },
  { name: 'size budgets', command: ['tsx', 'scripts/size.ts'], needs: 'build' },
  { name: 'sites for the tests', command: ['tsx', 'src/test/e2e/build-sites.ts'], needs: 'build' },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--config=src/test/e2e', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
    needs: 'sites for the tests',
    browser: true,
    count: countE2e,
  },
];

rmSync(reports, { recursive: true, force: true });
process.exitCode = await test();

async function test() {
  if (!(await installMissing())) return finish([{ name: 'install', passed: 0, failed: 1 }]);
  mkdirSync(reports, { recursive: true });
  const browser = await findBrowser();
  const results = [];
  for (const step of steps) results.push(await runStep(step, { browser, results }));
  return finish(results);
}

async function runStep(step, { browser, results }) {
  const { name, command, env = {}, needs, count } = step;
  say(`\n── ${name}`);
  const broken = results.find((result) => result.name === needs && result.failed > 0);
  if (broken !== undefined) return fail(name, `not run, since "${broken.name}" failed`);
  if (step.browser && browser === null) return fail(name, 'not run, since there is no browser');
  const start = performance.now();
  const code = await run(command[0], command.slice(1), { ...env, ...(step.browser ? { CHROME_PATH: browser } : {}) });
  const counted = count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A command that failed without a failing test (a file that does not load) is a failure all the same, and so is one that ran nothing.
  const failed = counted.failed === 0 && (code !== 0 || counted.passed === 0) ? 1 : counted.failed;
  return { name, ...counted, failed, seconds: (performance.now() - start) / 1000 };
}

function fail(name, why) {
  say(`${name}: ${why}`);
  return { name, passed: 0, failed: 1, note: why };
}

function countUnit() {
  const report = readReport(unitReport);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped: report?.numPendingTests };
}

function countE2e() {
  const { expected = 0, flaky = 0, unexpected = 0, skipped } = readReport(e2eReport)?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function finish(results) {
  say('');
  for (const { name, passed, failed, skipped = 0, seconds, note } of results) {
    const time = seconds === undefined ? '' : `${seconds.toFixed(1)} s`.padStart(8);
    const more = [skipped > 0 ? `${skipped} skipped` : '', note ?? ''].filter(Boolean).join(', ');
    say(
      `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(26)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed${time}  ${more}`.trimEnd(),
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
