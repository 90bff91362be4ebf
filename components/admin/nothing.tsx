/** A page for an address that leads nowhere. */
export function Nothing({ what }: { what: string }) {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>There is no {what}. It may have been deleted, or the address has a mistake in it.</p>
      <p className="onward">
        <a href="/admin/comments">Go to the queue</a>
      </p>
    </>
  )
}
