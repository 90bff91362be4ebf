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
      <h2 id="responses-title">{headingOf(conversation)}</h2>
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

function headingOf({ comments, linkbacks }: ConversationPage) {
  const all = countInWords(comments + linkbacks, 'response')
  const elsewhere = `${countInWords(linkbacks, 'mention')} elsewhere`
  if (comments + linkbacks === 0) return 'No responses yet'
  if (linkbacks === 0) return countInWords(comments, 'comment')
  if (comments === 0) return elsewhere
  return `${all}: ${countInWords(comments, 'comment')}, ${elsewhere}`
}
