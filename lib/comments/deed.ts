import { siteWords } from '@/lib/articles/site-words'
import type { LinkbackType } from '@/lib/moderation/response'

/** What somebody did to the entry, behind their name. */
export function deed(type: LinkbackType, note = ''): string {
  const { deeds, coming } = siteWords().conversation
  if (type === 'reaction' && note) return deeds.reactionOf(note)
  const answer = note.toLowerCase()
  return type === 'rsvp' && isRsvp(answer) ? coming[answer] : deeds[type]
}

const RSVPS = ['yes', 'no', 'maybe', 'interested'] as const
const isRsvp = (answer: string): answer is (typeof RSVPS)[number] => (RSVPS as readonly string[]).includes(answer)

/** An emoji of many parts is this long, as lib/comments counts it. */
const LONGEST_EMOJI = 16

/** Whether the words are nothing but what the deed says anyway. */
export const saysNoMore = (type: LinkbackType, words: string) =>
  words === '' ||
  (type === 'reaction' && [...words].length <= LONGEST_EMOJI) ||
  (type === 'rsvp' && isRsvp(words.toLowerCase()))
