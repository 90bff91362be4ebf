/** A limit that the project has set itself; design, section 9. */
export type Budget = { atMost: number } | { atLeast: number }

export type Measured = {
  what: string
  value: number
  /** Number and unit as they stand in the table. */
  show: (value: number) => string
  /** What was measured in the same run to compare with; the budget is then about the ratio. */
  peer?: { name: string; value: number }
  budget: Budget
  /** Makes the number understandable, or says what is not ideal about it. */
  note?: string
}
/** What could not be measured is named, never left out. */
export type NotMeasured = { what: string; why: string }
export type Figure = Measured | NotMeasured

export const isMeasured = (figure: Figure): figure is Measured => 'value' in figure

/** What the budget is about. */
export const compared = ({ value, peer }: Measured) => (peer ? value / peer.value : value)

/** How well it does: 1 is just within the budget, 2 twice as good. */
export function score(figure: Measured): number {
  const number = compared(figure)
  if ('atLeast' in figure.budget) return number / figure.budget.atLeast
  if (figure.budget.atMost === 0) return number === 0 ? 2 : 0
  return number === 0 ? 2 : figure.budget.atMost / number
}

export const isOver = (figure: Figure) => isMeasured(figure) && score(figure) < 1

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const finer = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

export const plain = (value: number) => whole.format(value)
export const perSecond = (value: number) => `${whole.format(value)}/s`
export const kilobytes = (value: number) => `${fine.format(value / 1_000)} KB`
export const megabytes = (value: number) => `${whole.format(value / 1_048_576)} MB`
export const milliseconds = (value: number) => `${value < 100 ? fine.format(value) : whole.format(value)} ms`
export const times = (value: number) => (value < 10 ? finer.format(value) : whole.format(value))

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
export const median = (values: number[]) => percentile(values, 0.5)
