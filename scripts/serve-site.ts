import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failUsage } from './fail.ts';
import { createSiteServer } from './site-server.ts';
import { toBase } from './to-base.ts';

const usage = 'Usage: npm run serve [-- [--dir DIR] [--base /PATH/] [--port N] [--host NAME]]';
const firstPort = 4173;
/** How many ports after the first are tried where it is taken. */
const morePorts = 20;

const { dir, base, port, host } = readOptions();
if (!existsSync(join(dir, 'index.html'))) failUsage(`${dir}: no built site in this folder; run npm run build first`);
const server = createSiteServer({ folder: dir, base });
const taken = await listen(server, { port, host, last: port + morePorts });
process.stdout.write(`Sheaf is at http://${host}:${taken}${base} (Ctrl+C ends it)\n`);

/** Listens on the first free port; gives it. */
async function listen(
  one: Server,
  { port: wanted, host: name, last }: { readonly port: number; readonly host: string; readonly last: number },
): Promise<number> {
  const trouble = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    one.once('error', resolve);
    one.listen(wanted, name, () => resolve(null));
  });
  if (trouble === null) return wanted;
  if (trouble.code !== 'EADDRINUSE' || wanted >= last) failUsage(`${name}:${wanted}: ${trouble.message}`);
  return await listen(one, { port: wanted + 1, host: name, last });
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { dir: text, base: text, port: text, host: text } });
    return {
      dir: values.dir ?? 'dist',
      base: toBase(values.base ?? '/'),
      port: toPort(values.port ?? String(firstPort)),
      host: values.host ?? '127.0.0.1',
    };
  } catch (error) {
    return failUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function toPort(text: string): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 65_536
    ? number
    : failUsage(`--port ${text}: not a number from 1 to 65535\n${usage}`);
}
