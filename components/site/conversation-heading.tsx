import { siteWords } from '@/lib/articles/site-words'
import { FACE_TYPES, type ConversationPage } from '@/lib/comments/conversation-view'
import type { LinkbackType } from '@/lib/moderation/response'

/** The words are one heading; how they are made up stands in it, a step quieter. */
export function ConversationHeading(conversation: ConversationPage) {
  const { comments, linkbacks } = conversation
  const parts = madeUpOf(conversation)
  const words = siteWords().conversation
  return (
    <h2 id="responses-title">
      {parts.length === 0 ? words.noneYet : words.responses(comments + linkbacks)}
      {parts.length > 0 && <span>: {parts.join(words.comma)}</span>}
    </h2>
  )
}

/** "5 comments, 3 replies and 2 mentions elsewhere, 12 likes". */
export function madeUpOf({ comments, linkbacks, types }: Pick<ConversationPage, 'comments' | 'linkbacks' | 'types'>) {
  const words = siteWords().conversation
  const count = (type: LinkbackType) => types.find((each) => each.type === type)?.count ?? 0
  const gestures = FACE_TYPES.map(count).reduce((sum, each) => sum + each, 0)
  const replies = count('reply')
  // Whatever else came in is a mention, and so is one of which the page is not known any more.
  const mentions = linkbacks - replies - gestures
  const elsewhere = [replies > 0 && words.replies(replies), mentions > 0 && words.mentions(mentions)]
  return [
    comments > 0 && words.comments(comments),
    (replies > 0 || mentions > 0) && words.elsewhere(elsewhere.filter((part) => part !== false)),
    gestures > 0 && gesturesInWords(count, gestures),
  ].filter((part) => part !== false)
}

/** Of several sorts they are all reactions: each has a row below that says more. */
function gesturesInWords(count: (type: LinkbackType) => number, all: number): string {
  const only = FACE_TYPES.find((type) => count(type) === all)
  return siteWords().conversation.gestures[only ?? 'reaction'](all)
}
