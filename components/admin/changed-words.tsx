import { changedWords } from '@/lib/moderation/changed-words'

type ChangedWordsProps = { before: string; after: string }

/** What an edit took out and put in, marked by lines and in words; and both texts as they were. */
export function ChangedWords({ before, after }: ChangedWordsProps) {
  return (
    <>
      <p className="key">
        <del>taken out</del> <ins>put in</ins>
      </p>
      <pre className="sent changed">
        {changedWords(before, after).map(({ in: where, text }, i) => {
          if (where === 'both') return text
          const Mark = where === 'before' ? 'del' : 'ins'
          return (
            <Mark key={i}>
              <span className="unseen">{where === 'before' ? '[taken out: ' : '[put in: '}</span>
              {text}
              <span className="unseen">]</span>
            </Mark>
          )
        })}
      </pre>
      <details className="sent">
        <summary>Both texts in full</summary>
        <div className="texts">
          <div>
            <h3>Before</h3>
            <pre className="sent">{before}</pre>
          </div>
          <div>
            <h3>After</h3>
            <pre className="sent">{after}</pre>
          </div>
        </div>
      </details>
    </>
  )
}
