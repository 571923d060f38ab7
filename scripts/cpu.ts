/** CPU time that this process has spent so far, all threads, in milliseconds. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The value of some work, and the CPU time that it took, in milliseconds. */
export async function measureCpu<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly cpuMs: number }> {
  const before = cpuMs();
  const value = await work();
  return { value, cpuMs: cpuMs() - before };
}
