import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { LineSpan } from '../../domain/range.ts';
import type { Line, LineRole } from '../../domain/source.ts';
import { isBlank } from '../lines.ts';
import type { LinedSource } from './reader.ts';

/** The roles of a source's lines while it is read: every line that holds something is unknown until it is placed. */
export class LineRoles {
  readonly roles: LineRole[];
  private readonly first: number;

  constructor(lines: readonly Line[]) {
    this.first = lines[0]?.number ?? 1;
    this.roles = lines.map((line) => (isBlank(line.text) ? 'blank' : 'unknown'));
  }

  /** Gives lines a role; blank ones stay blank. */
  set([from, to]: LineSpan, role: LineRole): void {
    for (let at = from - this.first; at <= to - this.first; at += 1) {
      if (this.roles[at] !== undefined && this.roles[at] !== 'blank') this.roles[at] = role;
    }
  }

  /** Gives a role to those of the lines that have none yet. */
  place([from, to]: LineSpan, role: LineRole): void {
    for (let at = from - this.first; at <= to - this.first; at += 1) {
      if (this.roles[at] === 'unknown') this.roles[at] = role;
    }
  }

  /** One warning for each line that is still unknown, but for those of spans that are reported already. */
  reportUnknown({ name, lines }: LinedSource, reported: readonly LineSpan[] = []): readonly Diagnostic[] {
    const told = new Set<number>();
    for (const [from, to] of reported) for (let line = from; line <= to; line += 1) told.add(line);
    return lines
      .filter((line) => this.roles[line.number - this.first] === 'unknown' && !told.has(line.number))
      .map((line) => ({
        severity: 'warning' as const,
        code: 'unknown-line',
        source: name,
        line: line.number,
        message: 'this line belongs to no paper and is not shown',
        excerpt: line.text.trim().slice(0, 80),
      }));
  }
}
