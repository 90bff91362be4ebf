import { upToMany } from './filter-in-words'

type EverythingProps = { found: { count: number; more: boolean }; words: string | null; href: string }

/** How many there are, page after page, and the way to one decision about them all. */
export function Everything({ found, words, href }: EverythingProps) {
  return (
    <p className="everything">
      <span>
        {words && `${words}: `}
        {upToMany(found)} in this list
      </span>
      <a href={href}>Decide about all of them</a>
    </p>
  )
}
