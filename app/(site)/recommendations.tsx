import { Recommend } from '@/components/site/mdx'
import { content, entryAt } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { recommendedBy } from '@/lib/articles/lists'
import { sourceOf } from '@/lib/articles/read-entry'
import { siteWords } from '@/lib/articles/site-words'

/** What the front matter recommends and the text has not shown itself; on a reading page, the articles that do. */
export function Recommendations({ entry }: { entry: Entry }) {
  const text = sourceOf(entry)
  const left = entry.recommends.filter((slug) => !text.includes(`slug="${slug}"`)).map(recommended)
  const shown = left.filter((each) => each !== undefined)
  const by = entry.kind === 'reading' ? recommendedBy(content(), entry.slug, new Date()) : []
  const words = siteWords()
  return (
    <>
      {shown.length > 0 && (
        <section className="prose" aria-labelledby="recommended-title">
          <h2 id="recommended-title">{words.page.reading}</h2>
          {shown.map((each) => (
            <Recommend key={each.path} entry={each} />
          ))}
        </section>
      )}
      {by.length > 0 && (
        <section className="prose" aria-labelledby="recommended-in-title">
          <h2 id="recommended-in-title">{words.entry.recommendedIn}</h2>
          <ul>
            {by.map((each) => (
              <li key={each.slug}>
                <a href={pathOf(each)}>{each.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** A reading page as `<Recommend>` shows it. */
export function recommended(slug: string) {
  const entry = entryAt(`/reading/${slug}`)
  if (!entry) return undefined
  const { title, description, verdict, item, for: forWhom } = entry
  return { path: pathOf(entry), title, description, verdict, item, forWhom }
}
