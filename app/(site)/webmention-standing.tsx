import { MessagePage } from '@/components/site/message-page'
import { siteWords } from '@/lib/articles/site-words'
import { readStanding } from '@/lib/linkbacks/standing'

/** Where a webmention stands, for the person who sent it. */
export async function WebmentionStanding({ of }: { of: string }) {
  const standing = await readStanding(of, new Date())
  const { source: yourPage, target: pageHere, standing: words } = siteWords().webmentions
  if (!standing) return <MessagePage title={words.none}>{null}</MessagePage>
  const { source, target, status, summary, shownAs } = standing
  const again = `/webmention?${new URLSearchParams({ source, target })}`
  const place = shownAs === null ? [] : [{ label: words.shownAt, to: `/comments/${shownAs}` }]
  return (
    <MessagePage title={words.titles[status]} links={[...place, { label: words.again, to: again }]}>
      <p>{summary}</p>
      <dl className="addresses">
        <dt>{yourPage}</dt>
        <dd>{source}</dd>
        <dt>{pageHere}</dt>
        <dd>{target}</dd>
      </dl>
    </MessagePage>
  )
}
