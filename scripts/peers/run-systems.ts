import { spawn } from 'node:child_process';

/** What a system gave, or why it gave nothing. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** More than any index here may need; what needs more is over its limits. */
const mostMemoryMb = 8192;

/**
 * Runs this very command once more with `--system NAME`, in a process of its own, and gives the JSON it printed. So each system has the whole
 * memory, its own garbage and a clean count of CPU, and one that dies or takes longer than `seconds` is only reported.
 */
export async function runSystem<T>(name: string, seconds: number): Promise<Outcome<T>> {
  const [script = '', ...args] = process.argv.slice(1);
  const node = [...process.execArgv, `--max-old-space-size=${mostMemoryMb}`];
  const child = spawn(process.execPath, [...node, script, ...args, '--system', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const [printed, complaint] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  if (code === 0) return { ok: true, value: JSON.parse(await printed) as T };
  if (code === null) return { ok: false, reason: `over its limits: more than ${seconds} s` };
  const line = (await complaint).split('\n').find((one) => /error|memory/i.test(one));
  return { ok: false, reason: `over its limits: ${line?.trim() ?? `exit ${code}`}` };
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
