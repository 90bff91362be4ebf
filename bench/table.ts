import { compared, isMeasured, isOver, score, times, type Budget, type Figure, type Measured } from './figures'

const HEADINGS = ['what', 'measured', 'peer or limit', 'ratio', 'budget', '', '']

/** The figures as a table for people. */
export function drawTable(figures: Figure[]): string {
  const rows = [
    HEADINGS,
    ...figures.map((figure) => (isMeasured(figure) ? cells(figure) : [figure.what, '–', '', '', '', '', '–'])),
  ]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('──'))
  return [...lines, '', 'bar: half is just within the budget, full is twice as good or better', ...notes(figures)].join(
    '\n',
  )
}

const cells = (figure: Measured) => [
  figure.what,
  figure.show(figure.value),
  figure.peer ? `${figure.peer.name} ${figure.show(figure.peer.value)}` : limitOf(figure),
  times(ratio(figure)),
  figure.peer ? inWords(figure.budget, times) : inWords(figure.budget, figure.show),
  bar(score(figure)),
  isOver(figure) ? 'OVER' : 'ok',
]

const limit = (budget: Budget) => ('atMost' in budget ? budget.atMost : budget.atLeast)
const limitOf = ({ budget, show }: Measured) => `limit ${show(limit(budget))}`

/** Against the peer if there is one, else against the limit. */
function ratio(figure: Measured): number {
  if (figure.peer) return compared(figure)
  const against = limit(figure.budget)
  return against === 0 ? figure.value : figure.value / against
}

const inWords = (budget: Budget, show: (value: number) => string) =>
  'atMost' in budget ? `≤ ${show(budget.atMost)}` : `≥ ${show(budget.atLeast)}`

const BLOCKS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const WIDTH = 8

function bar(score: number): string {
  const eighths = Math.round(Math.min(1, score / 2) * WIDTH * 8)
  return `▕${('█'.repeat(Math.floor(eighths / 8)) + BLOCKS[eighths % 8]).padEnd(WIDTH)}▏`
}

const notes = (figures: Figure[]) =>
  figures.flatMap((figure) => {
    if (!isMeasured(figure)) return [`not measured: ${figure.what}: ${figure.why}`]
    return figure.note ? [`${figure.what}: ${figure.note}`] : []
  })
