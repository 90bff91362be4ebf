/** Solid, striped, hollow: three ways to fill that are told apart without colour. */
export type Fill = 'solid' | 'striped' | 'hollow'

/** Once on a page that draws charts. */
export function Patterns() {
  return (
    <svg className="patterns" aria-hidden="true">
      <defs>
        <pattern id="striped" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect className="ground" width="4" height="4" />
          <rect className="stripe" width="4" height="2" />
        </pattern>
      </defs>
    </svg>
  )
}

export function Legend({ of }: { of: readonly { fill: Fill; words: string }[] }) {
  return (
    <span className="legend">
      {of.map(({ fill, words }) => (
        <span key={fill}>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <rect className={fill} x="1" y="1" width="12" height="12" />
          </svg>
          {words}
        </span>
      ))}
    </span>
  )
}
