import { countInWords } from './count-in-words'

type TagListProps = { tags: { slug: string; name: string; count: number }[] }

/** All tags with how much is filed under each. */
export function TagList({ tags }: TagListProps) {
  return (
    <ul className="tag-list">
      {tags.map(({ slug, name, count }) => (
        <li key={slug}>
          <a href={`/tags/${slug}`}>{name}</a> <span>{countInWords(count, 'text')}</span>
        </li>
      ))}
    </ul>
  )
}
