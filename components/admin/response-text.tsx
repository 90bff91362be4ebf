/** About eight lines at the desk's measure. */
const FOLDED_BEYOND = 700
const LEAD = 420

type ResponseTextProps = { html: string; text: string; quoted: boolean }

/** What was said; a long text shows its beginning and unfolds. */
export function ResponseText({ html, text, quoted }: ResponseTextProps) {
  if (text === '') return quoted ? null : <p className="quiet">The words have been erased.</p>
  const className = quoted ? 'text quoted' : 'text'
  if (text.length <= FOLDED_BEYOND) return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
  return (
    <details className="long">
      <summary>
        <span className="text beginning">{beginning(text)}…</span>
        <span className="more">Read all {words(text)} words</span>
        <span className="less">Show less</span>
      </summary>
      <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
    </details>
  )
}

const beginning = (text: string) => text.slice(0, LEAD).replace(/\s+\S*$/, '')

const words = (text: string) => (text.match(/\S+/g)?.length ?? 0).toLocaleString('en')
