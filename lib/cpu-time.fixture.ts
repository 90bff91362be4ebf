/**
 * For tests that something ends soon: what this process has calculated since, in milliseconds. The clock would count what
 * other processes do as well.
 */
export function cpuMsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000
}
