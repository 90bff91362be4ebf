import type { ClosedBecause } from '@/lib/articles/open'
import { siteWords } from '@/lib/articles/site-words'

/** Stands where the comment form would be. */
export function ConversationClosed({ because }: { because: ClosedBecause }) {
  return <p className="conversation-closed">{siteWords().conversation.closed[because]}</p>
}
