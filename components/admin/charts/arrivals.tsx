import type { Day } from '@/lib/moderation/figures/gather'
import { Legend, Patterns } from './patterns'

const HEIGHT = 100
const STEP = 10
const WIDTH = 7

type ArrivalsProps = { days: Day[]; timeZone: string }

/** What came in on each of thirty days, and what the rules made of it; the same as a table below. */
export function Arrivals({ days, timeZone }: ArrivalsProps) {
  const most = Math.max(1, ...days.map((day) => day.approved + day.pending + day.spam))
  const total = days.reduce((sum, day) => sum + day.approved + day.pending + day.spam, 0)
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone })
  const on = (day: Day) => date.format(new Date(day.start.getTime() + 43_200_000))
  return (
    <figure className="chart">
      <figcaption>
        <Legend />
        <span className="quiet">at most {most.toLocaleString('en')} a day</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${total.toLocaleString('en')} came in within thirty days; the table below has each day`}
      >
        <Patterns />
        {days.map((day, i) => (
          <Bar key={on(day)} day={day} x={i * STEP + (STEP - WIDTH) / 2} scale={HEIGHT / most} />
        ))}
      </svg>
      <p className="axis" aria-hidden="true">
        <span>{on(days[0]!)}</span>
        <span>{on(days[Math.floor(days.length / 2)]!)}</span>
        <span>today</span>
      </p>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Published</th>
              <th scope="col">Held</th>
              <th scope="col">Binned</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={on(day)}>
                <th scope="row">{on(day)}</th>
                <td>{day.approved.toLocaleString('en')}</td>
                <td>{day.pending.toLocaleString('en')}</td>
                <td>{day.spam.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function Bar({ day, x, scale }: { day: Day; x: number; scale: number }) {
  let top = HEIGHT
  return (['approved', 'pending', 'spam'] as const).map((state) => {
    const height = day[state] * scale
    top -= height
    return height > 0 && <rect key={state} className={state} x={x} y={top} width={WIDTH} height={height} />
  })
}
