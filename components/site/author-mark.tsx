import type { Mark } from '@/lib/comments/conversation-view'

const WORDS: Record<Mark, string> = { author: 'author', team: 'team', confirmed: 'address confirmed' }

/** Tells who writes for the site, and who has shown that their address is theirs, from those who only say so. */
export function AuthorMark({ mark }: { mark: Mark }) {
  if (mark !== 'confirmed') return <b className="mark">{WORDS[mark]}</b>
  return <span className="mark mark-confirmed">{WORDS[mark]}</span>
}
