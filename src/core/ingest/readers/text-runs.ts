import type { Line } from '../../domain/source.ts';
import { isBlank } from '../lines.ts';

/** Longer than any title: a line that is so long is a paragraph of its own, and so are those beside it. */
const longLine = 200;

/** Runs of lines without a blank one between; a run with a long line is not hard-wrapped, so each of its lines is a run. */
export function splitRuns(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (isBlank(line.text)) open = null;
    else if (open === null) runs.push((open = [line]));
    else open.push(line);
  }
  return runs.flatMap((run) => (run.some((line) => line.text.length > longLine) ? run.map((line) => [line]) : [run]));
}
