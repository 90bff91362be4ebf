import type { LinkbackType } from '@/lib/moderation/response'

const COMING: Record<string, string> = {
  yes: 'is coming',
  no: 'is not coming',
  maybe: 'may come',
  interested: 'is interested',
}

/** What somebody did to the entry, behind their name. */
export function deed(type: LinkbackType, note = ''): string {
  switch (type) {
    case 'like':
      return 'likes this'
    case 'repost':
      return 'reposted this'
    case 'bookmark':
      return 'bookmarked this'
    case 'reaction':
      return note ? `reacted with ${note}` : 'reacted to this'
    case 'rsvp':
      return COMING[note.toLowerCase()] ?? 'answered the invitation'
    case 'reply':
      return 'replied'
    case 'mention':
      return 'mentioned this'
  }
}

/** An emoji of many parts is this long, as lib/comments counts it. */
const LONGEST_EMOJI = 16

/** Whether the words are nothing but what the deed says anyway. */
export const saysNoMore = (type: LinkbackType, words: string) =>
  words === '' ||
  (type === 'reaction' && [...words].length <= LONGEST_EMOJI) ||
  (type === 'rsvp' && words.toLowerCase() in COMING)
