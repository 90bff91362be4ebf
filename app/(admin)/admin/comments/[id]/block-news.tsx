type BlockNewsProps = { id: number } & Partial<Record<'added' | 'failed' | 'replied', string | string[] | undefined>>

/** What became of a reply, or of a press of “Block it”. */
export function BlockNews({ id, added, failed, replied }: BlockNewsProps) {
  if (replied) {
    return (
      <p className="notice" role="status">
        <span>
          Your reply is published.{' '}
          <a href={`/comments/${String(replied).replace(/\D/g, '') || id}`}>See it on the site</a>
        </span>
      </p>
    )
  }
  if (added) {
    return (
      <p className="notice" role="status">
        {added === 'person' ? 'Its author is' : 'The network of this response is'} blocked from now on.
      </p>
    )
  }
  if (failed !== 'duplicate' && failed !== 'unknown') return null
  return (
    <p className="notice warn" role="status">
      {failed === 'duplicate'
        ? 'That is blocked already.'
        : 'Where this came from is no longer known: it is forgotten after 30 days.'}
    </p>
  )
}
