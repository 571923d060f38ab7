import { describe, expect, it } from 'vitest';
import { createProgress } from './progress.ts';

/** What is written to a stream that is a terminal or not. */
function show(isTTY: boolean): string {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const progress = createProgress(1000, stream);
  for (let done = 1; done <= 1000; done += 1) progress.step(done, `source-${done}`);
  progress.end();
  return written.join('');
}

describe('progress', () => {
  it('is shown on a terminal, up to the last step, on one line that it clears', () => {
    const text = show(true);
    expect(text).toContain('\r\u001B[K1000/1000 source-1000');
    expect(text.endsWith('\r\u001B[K')).toBe(true);
    expect(text).not.toContain('\n');
    expect(text.split('\r').length).toBeLessThan(1000);
  });

  it('leaves files and pipes alone', () => {
    expect(show(false)).toBe('');
  });
});
