import { siteWords } from '@/lib/articles/site-words'
import { Sentence } from './sentence'

type Forgetting = 'anonymise' | 'erase'
type MyDataProps = {
  /** Of the page itself: what it does is sent there. */
  path: string
  email: string
  comments: number
  /** What was chosen and is to be confirmed. */
  ask: Forgetting | null
}

/** What is kept about somebody who has proven their address, and what they can do about it. */
export function MyData({ path, email, comments, ask }: MyDataProps) {
  const words = siteWords().following.ownData
  const kept = ask ? words.keptComments(comments) : words.kept(comments)
  return (
    <article className="message-page">
      <h1>{ask ? words.sure : words.title}</h1>
      <div className="message-page-text">
        <p>
          <Sentence of={kept} blanks={{ email: <b dir="auto">{email}</b> }} />
        </p>
        {ask ? <Sure path={path} ask={ask} /> : <Choices path={path} />}
      </div>
    </article>
  )
}

function Choices({ path }: { path: string }) {
  const words = siteWords().following.ownData
  const download = (
    <a href={`${path}/file`} download="my-data.json">
      {words.download}
    </a>
  )
  return (
    <>
      <p>
        <Sentence of={words.file} blanks={{ download }} />
      </p>
      <p>
        <a href={`${path}?ask=anonymise`}>{words.anonymise.choose}</a> {words.anonymise.what}
      </p>
      <p>
        <a href={`${path}?ask=erase`}>{words.erase.choose}</a> {words.erase.what}
      </p>
    </>
  )
}

/** The second of two steps, since it cannot be undone. */
function Sure({ path, ask }: { path: string; ask: Forgetting }) {
  const words = siteWords().following.ownData
  return (
    <>
      <p>
        {words[ask].sure} {words.forGood}
      </p>
      <form method="post" action={path}>
        <p className="form-actions">
          <button className="button" name="action" value={ask}>
            {words[ask].button}
          </button>
          <a href={path}>{words.no}</a>
        </p>
      </form>
    </>
  )
}
