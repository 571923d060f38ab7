/** Ends a command that cannot do its work: one clear line on standard error, exit code 2. */
export function failUsage(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
