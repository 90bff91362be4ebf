import { MessagePage } from '@/components/site/message-page'
import { readStanding, type Standing } from '@/lib/linkbacks/standing'

const TITLES: Record<Standing['status'], string> = {
  received: 'The webmention is being verified',
  waiting: 'The webmention waits for the owner',
  shown: 'The webmention is shown',
  refused: 'The webmention is not shown',
  removed: 'The webmention is no longer shown',
}

/** Where a webmention stands, for the person who sent it. */
export async function WebmentionStanding({ of }: { of: string }) {
  const standing = await readStanding(of, new Date())
  if (!standing) return <MessagePage title="There is no such webmention">{null}</MessagePage>
  const { source, target, status, summary, shownAs } = standing
  const again = `/webmention?${new URLSearchParams({ source, target })}`
  const place = shownAs === null ? [] : [{ label: 'Where it is shown', to: `/comments/${shownAs}` }]
  return (
    <MessagePage title={TITLES[status]} links={[...place, { label: 'Send it again', to: again }]}>
      <p>{summary}</p>
      <dl className="addresses">
        <dt>Your page</dt>
        <dd>{source}</dd>
        <dt>The page here</dt>
        <dd>{target}</dd>
      </dl>
    </MessagePage>
  )
}
