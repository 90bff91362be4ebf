import { siteWords } from '@/lib/articles/site-words'
import type { OwnState } from '@/lib/comments/own-view'
import { Sentence } from './sentence'

type OwnStandingProps = { state: OwnState; entry: { title: string; path: string }; permalink: string }

/** Where the comment stands, and what happens next. */
export function OwnStanding({ state, entry, permalink }: OwnStandingProps) {
  const { titles, texts, readInPlace } = siteWords().standing
  const blanks = {
    place: <a href={entry.path}>{entry.title}</a>,
    permalink: <a href={permalink}>{readInPlace}</a>,
  }
  return (
    <header className="own-standing">
      <h1>{titles[state]}</h1>
      <p>
        <Sentence of={texts[state]} blanks={blanks} />
      </p>
    </header>
  )
}
