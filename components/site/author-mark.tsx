import { siteWords } from '@/lib/articles/site-words'
import type { Mark } from '@/lib/comments/conversation-view'

/** Tells who writes for the site, and who has shown that their address is theirs, from those who only say so. */
export function AuthorMark({ mark }: { mark: Mark }) {
  const words = siteWords().conversation.marks[mark]
  if (mark !== 'confirmed') return <b className="mark">{words}</b>
  return <span className="mark mark-confirmed">{words}</span>
}
