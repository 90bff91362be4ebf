const STEPS: [ms: number, unit: string][] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
]

/** “3 hours”, “a day” as “1 day”; less than a minute is a minute. */
export function durationInWords(ms: number): string {
  const [size, unit] = STEPS.find(([size]) => ms >= size) ?? STEPS.at(-1)!
  const count = Math.max(1, Math.round(ms / size))
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
