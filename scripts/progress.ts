/**
 * Shows on a terminal how far a long run is, on one line of standard error; prints nothing into files and pipes.
 * The clock is asked at most once a call and the line redrawn at most ten times a second.
 */
export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr) {
  let drawnAtMs = 0;
  return {
    step(done: number, what: string): void {
      if (!stream.isTTY || (done < total && Date.now() - drawnAtMs < 100)) return;
      drawnAtMs = Date.now();
      stream.write(`\r\u001B[K${done}/${total} ${what}`);
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}
