import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const onWindows = process.platform === 'win32';

/** The environment of commands: the tools of the project are found first. */
export const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

/**
 * Runs a command in the project's folder, its output passed on as it comes.
 * Gives its exit code: 127 where there is no such command, 1 where it was ended by a signal.
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: onWindows,
    });
    // Ctrl+C reaches the child by itself; who ends this process alone means the child too.
    const end = () => child.kill();
    process.once('SIGTERM', end);
    child.on('error', () => resolve(127));
    child.on('exit', (code) => {
      process.off('SIGTERM', end);
      resolve(code ?? 1);
    });
  });
}
