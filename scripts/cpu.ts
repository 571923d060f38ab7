/** The value of some work, and the CPU time that this process spent on it, all threads, in milliseconds. */
export async function measureCpu<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly cpuMs: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpuMs: (user + system) / 1000 };
}
