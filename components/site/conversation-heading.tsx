import type { ConversationPage } from '@/lib/comments/conversation-view'
import type { LinkbackType } from '@/lib/moderation/response'
import { countInWords } from './count-in-words'

/** The words are one heading; how they are made up stands in it, a step quieter. */
export function ConversationHeading(conversation: ConversationPage) {
  const { comments, linkbacks } = conversation
  const parts = madeUpOf(conversation)
  return (
    <h2 id="responses-title">
      {parts.length === 0 ? 'No responses yet' : countInWords(comments + linkbacks, 'response')}
      {parts.length > 0 && <span>: {parts.join(', ')}</span>}
    </h2>
  )
}

const GESTURES: [LinkbackType, one: string, many: string][] = [
  ['like', 'like', 'likes'],
  ['repost', 'repost', 'reposts'],
  ['bookmark', 'bookmark', 'bookmarks'],
  ['rsvp', 'answer to the invitation', 'answers to the invitation'],
  ['reaction', 'reaction', 'reactions'],
]

/** "5 comments, 3 replies and 2 mentions elsewhere, 12 likes". */
export function madeUpOf({ comments, linkbacks, types }: Pick<ConversationPage, 'comments' | 'linkbacks' | 'types'>) {
  const count = (type: LinkbackType) => types.find((each) => each.type === type)?.count ?? 0
  const gestures = GESTURES.map(([type]) => count(type)).reduce((sum, each) => sum + each, 0)
  const replies = count('reply')
  // Whatever else came in is a mention, and so is one of which the page is not known any more.
  const mentions = linkbacks - replies - gestures
  const elsewhere = [
    replies > 0 && countInWords(replies, 'reply', 'replies'),
    mentions > 0 && countInWords(mentions, 'mention'),
  ].filter((part) => part !== false)
  return [
    comments > 0 && countInWords(comments, 'comment'),
    elsewhere.length > 0 && `${elsewhere.join(' and ')} elsewhere`,
    gestures > 0 && gesturesInWords(count, gestures),
  ].filter((part) => part !== false)
}

/** Of several sorts they are all reactions: each has a row below that says more. */
function gesturesInWords(count: (type: LinkbackType) => number, all: number): string {
  const only = GESTURES.find(([type]) => count(type) === all)
  return only ? countInWords(all, only[1], only[2]) : countInWords(all, 'reaction')
}
