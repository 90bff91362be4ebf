export type OwnState = 'waiting' | 'published' | 'not-published' | 'withdrawn'

type OwnStandingProps = { state: OwnState; entry: { title: string; path: string }; permalink: string }

const TITLES: Record<OwnState, string> = {
  waiting: 'Your comment is waiting to be read',
  published: 'Your comment is published',
  'not-published': 'Your comment was not published',
  withdrawn: 'You have deleted your comment',
}

/** Where the comment stands, and what happens next. */
export function OwnStanding({ state, entry, permalink }: OwnStandingProps) {
  const place = <a href={entry.path}>{entry.title}</a>
  return (
    <header className="own-standing">
      <h1>{TITLES[state]}</h1>
      {state === 'waiting' && (
        <p>
          Thank you. A person reads it before it appears under {place}. Until then nobody else sees it but those who
          look after this site. There is no need to send it again.
        </p>
      )}
      {state === 'published' && (
        <p>
          It stands under {place}. <a href={permalink}>Read it in its place</a>
        </p>
      )}
      {state === 'not-published' && (
        <p>It was read and will not appear under {place}. You are welcome to write another.</p>
      )}
      {state === 'withdrawn' && <p>It does not stand under {place}, and is erased for good after 30 days.</p>}
    </header>
  )
}
