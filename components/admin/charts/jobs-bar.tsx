import type { Health } from '@/lib/moderation/figures/read-figures'
import { Legend } from './patterns'

const WIDTH = 100

/** What is to be done by itself: as one bar, with its numbers in words. */
export function JobsBar({ health: { jobsWaiting, jobsLate, jobsDead } }: { health: Health }) {
  const parts = [
    { fill: 'solid' as const, count: jobsWaiting - jobsLate, words: 'being done' },
    { fill: 'striped' as const, count: jobsLate, words: 'more than five minutes late' },
    { fill: 'hollow' as const, count: jobsDead, words: 'gave up' },
  ].map((part) => ({ ...part, words: `${part.count.toLocaleString('en')} ${part.words}` }))
  const all = parts.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return <p>No job waits, is late or has given up.</p>
  let left = 0
  return (
    <figure className="chart line">
      <figcaption>
        <Legend of={parts} />
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} 10`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Jobs: ${parts.map(({ words }) => words).join(', ')}`}
      >
        {parts.map(({ fill, count }) => {
          const width = (WIDTH * count) / all
          left += width
          return width > 0 && <rect key={fill} className={fill} x={left - width} y="0" width={width} height="10" />
        })}
      </svg>
    </figure>
  )
}
