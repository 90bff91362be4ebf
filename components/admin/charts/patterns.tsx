/** Solid, striped, empty: three ways to fill that are told apart without colour. */
export function Patterns() {
  return (
    <defs>
      <pattern id="striped" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className="ground" width="4" height="4" />
        <rect className="stripe" width="4" height="2" />
      </pattern>
    </defs>
  )
}

const SHOWN = [
  ['approved', 'published at once'],
  ['pending', 'held for a look'],
  ['spam', 'binned'],
] as const

export function Legend() {
  return (
    <span className="legend">
      {SHOWN.map(([state, words]) => (
        <span key={state}>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <rect className={state} x="1" y="1" width="12" height="12" />
          </svg>
          {words}
        </span>
      ))}
    </span>
  )
}
