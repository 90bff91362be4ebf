import { siteWords } from '@/lib/articles/site-words'

type TagListProps = { tags: { slug: string; name: string; count: number }[] }

/** All tags with how much is filed under each. */
export function TagList({ tags }: TagListProps) {
  return (
    <ul className="tag-list">
      {tags.map(({ slug, name, count }) => (
        <li key={slug}>
          <a href={`/tags/${slug}`}>{name}</a> <span>{siteWords().page.texts(count)}</span>
        </li>
      ))}
    </ul>
  )
}
