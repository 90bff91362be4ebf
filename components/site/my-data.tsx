import { countInWords } from './count-in-words'

type MyDataProps = {
  /** Of the page itself: what it does is sent there. */
  path: string
  email: string
  comments: number
  /** What was chosen and is to be confirmed. */
  ask: 'anonymise' | 'erase' | null
}

/** What is kept about somebody who has proven their address, and what they can do about it. */
export function MyData({ path, email, comments, ask }: MyDataProps) {
  return (
    <article className="message-page">
      <h1>{ask ? 'Are you sure?' : 'What is kept about you'}</h1>
      <div className="message-page-text">
        <p>
          With <b>{email}</b> {comments === 1 ? 'is' : 'are'} kept {countInWords(comments, 'comment')}
          {ask ? '.' : ', and what you follow.'}
        </p>
        {ask ? <Sure path={path} ask={ask} /> : <Choices path={path} />}
      </div>
    </article>
  )
}

function Choices({ path }: { path: string }) {
  return (
    <>
      <p>
        <a href={`${path}/file`} download="my-data.json">
          Download all of it
        </a>{' '}
        as a file (JSON) that programs can read as well.
      </p>
      <p>
        <a href={`${path}?ask=anonymise`}>Take my name from my comments.</a> Their words stay, under “Anonymous”,
        without your website, and nothing leads from them to you.
      </p>
      <p>
        <a href={`${path}?ask=erase`}>Remove my comments.</a> Their words go as well.
      </p>
    </>
  )
}

const WORDS = {
  anonymise: {
    what: 'Your comments stay and say “Anonymous” instead of your name. Your address, your website, earlier texts of your comments and what you follow are deleted.',
    button: 'Yes, take my name from them',
  },
  erase: {
    what: 'Your comments are deleted, with your name, your address, your website and what you follow. Where somebody answered, “removed” stays in the place of yours.',
    button: 'Yes, remove them',
  },
}

/** The second of two steps, since it cannot be undone. */
function Sure({ path, ask }: { path: string; ask: 'anonymise' | 'erase' }) {
  const { what, button } = WORDS[ask]
  return (
    <>
      <p>{what} This cannot be undone by anybody.</p>
      <form method="post" action={path}>
        <p className="form-actions">
          <button className="button" name="action" value={ask}>
            {button}
          </button>
          <a href={path}>No, leave it</a>
        </p>
      </form>
    </>
  )
}
