import { siteWords } from '@/lib/articles/site-words'
import type { SearchKind } from '@/lib/search/search'

type SearchFormProps = { typed: string; kind: SearchKind | null }

/** With script, titles are suggested while one types; the list of the browser's own has its keys. */
export function SearchForm({ typed, kind }: SearchFormProps) {
  const words = siteWords().search
  return (
    <>
      <form className="search-form" action="/search" method="get" role="search">
        <label htmlFor="search-field">{words.field}</label>
        <div className="search-line">
          <input
            id="search-field"
            type="search"
            name="q"
            defaultValue={typed}
            list="search-titles"
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
            aria-describedby="search-hint"
            required
          />
          <datalist id="search-titles" />
          <button className="button">{words.button}</button>
        </div>
        <p id="search-hint" className="field-hint">
          {words.hint}
        </p>
        {kind && <input type="hidden" name="kind" value={kind} />}
      </form>
      <script src="/enhance.search1.js" defer />
    </>
  )
}
