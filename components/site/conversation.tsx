import type { ConversationPage } from '@/lib/comments/conversation-view'
import { countInWords } from './count-in-words'
import type { Locale } from './date'
import { isLinkback, LinkbackItem } from './linkback'
import { Pager } from './pager'
import { Removed } from './removed'
import { Response } from './response'

type ConversationProps = {
  conversation: ConversationPage
  /** Of the entry. */
  path: string
  hrefOfPage: (n: number) => string
  /** Whether there is a form to reply in. */
  open: boolean
  locale: Locale
}

/** Everything that people and sites answered, as one list; depth is drawn by classes. */
export function Conversation({ conversation, path, hrefOfPage, open, locale }: ConversationProps) {
  const { items, page, pages } = conversation
  return (
    <section id="responses" className="conversation" aria-labelledby="responses-title">
      <Heading {...conversation} />
      {items.length > 0 && (
        <ol>
          {items.map((item) =>
            'removed' in item ? (
              <Removed key={item.id} id={item.id} depth={item.depth} />
            ) : isLinkback(item) ? (
              <LinkbackItem key={item.id} response={item} locale={locale} />
            ) : (
              <Response key={item.id} response={item} path={path} open={open} locale={locale} />
            ),
          )}
        </ol>
      )}
      <Pager page={page} pages={pages} hrefOf={hrefOfPage} label="Pages of the conversation" />
    </section>
  )
}

/** The words are one heading; how they are made up stands in it, a step quieter. */
function Heading({ comments, linkbacks }: ConversationPage) {
  const parts = [
    comments > 0 && countInWords(comments, 'comment'),
    linkbacks > 0 && `${countInWords(linkbacks, 'mention')} elsewhere`,
  ].filter(Boolean)
  return (
    <h2 id="responses-title">
      {parts.length === 0 ? 'No responses yet' : countInWords(comments + linkbacks, 'response')}
      {parts.length > 0 && <span>: {parts.join(', ')}</span>}
    </h2>
  )
}
