import { readFileSync } from 'node:fs'
import { pause } from './workshop'

/** Linux counts a process's time in hundredths of a second, on every machine that Node runs on. */
const TICK_MS = 10

/** CPU time that a process has had so far, all its threads together. Null where there is no /proc. */
export function cpuMs(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`)
  if (!stat) return null
  // The program's name, in brackets, may have spaces; the times are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Memory that a process has in RAM, in bytes. Null where there is no /proc. */
export function residentBytes(pid: number): number | null {
  const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1]
  return kibibytes ? Number(kibibytes) * 1_024 : null
}

/** Until a process has nothing left to do by itself, like compiling ahead. */
export async function untilIdle(pid: number, withinMs = 60_000) {
  const until = Date.now() + withinMs
  for (let quiet = 0; quiet < 2 && Date.now() < until;) {
    const before = cpuMs(pid)
    await pause(250)
    const after = cpuMs(pid)
    quiet = before === null || after === null || after - before <= 2 * TICK_MS ? quiet + 1 : 0
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
