import { Legend, type Fill } from './patterns'

const HEIGHT = 100
const STEP = 10
const WIDTH = 7

type DaysChartProps<What extends string> = {
  days: ({ start: Date } & Record<What, number>)[]
  /** What a day is made of, from the bottom to the top. */
  parts: readonly { what: What; fill: Fill; words: string; /** At the head of its column. */ head: string }[]
  /** What all of it did, after a number: “came in”. */
  did: string
  /** What is said when nothing did. */
  none: string
  timeZone: string
}

/** Thirty days, a bar for each; the same as a table below. */
export function DaysChart<What extends string>({ days, parts, did, none, timeZone }: DaysChartProps<What>) {
  const totals = days.map((day) => parts.reduce((sum, { what }) => sum + day[what], 0))
  const most = Math.max(1, ...totals)
  const total = totals.reduce((sum, each) => sum + each, 0)
  if (total === 0) return <p>{none}</p>
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone })
  // At noon, whatever the clock does that night.
  const on = ({ start }: { start: Date }) => date.format(new Date(start.getTime() + 43_200_000))
  return (
    <figure className="chart">
      <figcaption>
        <Legend of={parts} />
        <span className="quiet">at most {most.toLocaleString('en')} a day</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${total.toLocaleString('en')} ${did} within thirty days; the table below has each day`}
      >
        {days.map((day, i) => (
          <Bar
            key={day.start.getTime()}
            parts={parts.map(({ what, fill }) => ({ fill, height: (day[what] * HEIGHT) / most }))}
            x={i * STEP + (STEP - WIDTH) / 2}
          />
        ))}
      </svg>
      <p className="axis" aria-hidden="true">
        <span>{on(days[0]!)}</span>
        <span>{on(days[Math.floor(days.length / 2)]!)}</span>
        <span>today</span>
      </p>
      <details>
        <summary>
          As a table<span className="unseen">: what {did} on each day</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {parts.map(({ what, head }) => (
                <th key={what} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.start.getTime()}>
                <th scope="row">{on(day)}</th>
                {parts.map(({ what }) => (
                  <td key={what}>{day[what].toLocaleString('en')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function Bar({ parts, x }: { parts: { fill: Fill; height: number }[]; x: number }) {
  let top = HEIGHT
  return parts.map(({ fill, height }) => {
    top -= height
    return height > 0 && <rect key={fill} className={fill} x={x} y={top} width={WIDTH} height={height} />
  })
}
