const HALF = 60
const HEIGHT = 12

/** A bar from the middle: filled to the right for what speaks for spam, an outline to the left for what speaks against it. */
export function ScoreBar({ adds, widest }: { adds: number; widest: number }) {
  const width = Math.max(1, (Math.abs(adds) / widest) * (HALF - 2))
  return (
    <svg
      className="score-bar"
      width={2 * HALF}
      height={HEIGHT}
      viewBox={`0 0 ${2 * HALF} ${HEIGHT}`}
      aria-hidden="true"
    >
      <line x1={HALF} x2={HALF} y1={0} y2={HEIGHT} />
      <rect
        className={adds > 0 ? 'for' : 'against'}
        x={adds > 0 ? HALF : HALF - width}
        y={2}
        width={width}
        height={8}
      />
    </svg>
  )
}

/** “+0.31”, “−0.20”. */
export const signed = (number: number) => `${number > 0 ? '+' : number < 0 ? '−' : ''}${Math.abs(number).toFixed(2)}`
