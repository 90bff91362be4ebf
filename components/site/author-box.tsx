import { siteWords } from '@/lib/articles/site-words'

type AuthorBoxProps = { slug: string; name: string; bio: string; url?: string }

/** Who wrote it, under the text. */
export function AuthorBox({ slug, name, bio, url }: AuthorBoxProps) {
  const words = siteWords()
  return (
    <aside className="author-box" aria-label={words.entry.aboutAuthor}>
      <p className="margin-label">{words.entry.theAuthor}</p>
      <p>{bio || words.entry.writtenBy(name)}</p>
      <p className="author-box-links">
        <a href={`/authors/${slug}`}>{words.entry.moreBy(name)}</a>
        {url && (
          <a href={url} rel="me author">
            {words.page.ownSite(name)}
          </a>
        )}
      </p>
    </aside>
  )
}
