/** The way to what readers reported, when there is anything. */
export function ToReported({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p className="to-reported">
      <a href="/admin/comments/reported">
        Reported by readers <span className="count">{count.toLocaleString('en')}</span>
      </a>
    </p>
  )
}
