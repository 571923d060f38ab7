import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes every script out of every page of a folder, and what is fetched for scripts alone. */
export function stripScripts(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    writeFileSync(
      join(folder, file),
      html.replaceAll(/<script\b[^>]*>[^]*?<\/script>|<link rel="(?:modulepreload|preload)"[^>]*>/g, ''),
    );
  }
}
