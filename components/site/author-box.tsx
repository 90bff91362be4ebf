type AuthorBoxProps = { slug: string; name: string; bio: string; url?: string }

/** Who wrote it, under the text. */
export function AuthorBox({ slug, name, bio, url }: AuthorBoxProps) {
  return (
    <aside className="author-box" aria-label="About the author">
      <p className="margin-label">The author</p>
      <p>{bio || `Written by ${name}.`}</p>
      <p className="author-box-links">
        <a href={`/authors/${slug}`}>More by {name}</a>
        {url && (
          <a href={url} rel="me author">
            {name}’s own site
          </a>
        )}
      </p>
    </aside>
  )
}
