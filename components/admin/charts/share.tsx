/** A bar beside its number. */
export function Share({ of }: { of: number }) {
  return (
    <svg className="share" viewBox="0 0 60 10" aria-hidden="true">
      <rect className="hollow" x="0.5" y="0.5" width="59" height="9" />
      <rect className="solid" x="0" y="0" width={60 * of} height="10" />
    </svg>
  )
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
export const shareInWords = (part: number, of: number) => (of === 0 ? '–' : percent.format(part / of))
