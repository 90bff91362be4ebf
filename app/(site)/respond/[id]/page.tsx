import { ConversationClosed } from '@/components/site/conversation-closed'
import { PageTitle } from '@/components/site/page-title'
import { Sentence } from '@/components/site/sentence'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { commentsClosed } from '@/lib/articles/open'
import { siteWords } from '@/lib/articles/site-words'
import { CommentFormPart } from '../../comment-form-part'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ parent?: string }> }

const entryOf = async ({ params }: Props) => content().byId.get(Number((await params).id))!

export async function generateMetadata(props: Props) {
  return { title: siteWords().form.page.respondTo((await entryOf(props)).title), robots: { index: false } }
}

/** GET …/comments?parent=: the form by itself, which is how one replies without script. */
export default async function Respond(props: Props) {
  const entry = await entryOf(props)
  const { parent } = await props.searchParams
  const words = siteWords().form.page
  const closed = commentsClosed(entry, content().site, new Date())
  return (
    <>
      <PageTitle title={words.title}>
        <Sentence of={words.to} blanks={{ entry: <a href={pathOf(entry)}>{entry.title}</a> }} />
      </PageTitle>
      {closed ? <ConversationClosed because={closed} /> : <CommentFormPart entry={entry} parent={parent} />}
    </>
  )
}
