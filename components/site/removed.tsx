import { siteWords } from '@/lib/articles/site-words'

/** Keeps the place of a response that is gone while its replies are still read. */
export function Removed({ id, depth }: { id: number; depth: number }) {
  return (
    <li id={`comment-${id}`} className={`depth-${depth} removed`}>
      {siteWords().conversation.removed}
    </li>
  )
}
