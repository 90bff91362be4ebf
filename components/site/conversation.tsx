import { siteWords } from '@/lib/articles/site-words'
import type { ConversationPage, ShownResponse } from '@/lib/comments/conversation-view'
import { ConversationHeading } from './conversation-heading'
import type { Locale } from '@/lib/date-in-words'
import { FacesRow } from './faces'
import { FromElsewhere } from './from-elsewhere'
import { isLinkback, MentionItem } from './linkback'
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
  const { items, faces, page, pages } = conversation
  const words = siteWords().conversation
  return (
    <section id="responses" className="conversation" aria-labelledby="responses-title">
      <ConversationHeading {...conversation} />
      {faces.map((row) => (
        <FacesRow key={row.type} faces={row} />
      ))}
      {items.length > 0 && (
        <ol>
          {items.map((item) =>
            'removed' in item ? (
              <Removed key={item.id} id={item.id} depth={item.depth} />
            ) : (
              <Item key={item.id} response={item} path={path} open={open} locale={locale} />
            ),
          )}
        </ol>
      )}
      {open && (
        <p className="follow-conversation">
          <a href={`${path}/follow`}>{words.follow}</a>
        </p>
      )}
      <Pager page={page} pages={pages} hrefOf={hrefOfPage} label={words.pages} />
    </section>
  )
}

type ItemProps = { response: ShownResponse; path: string; open: boolean; locale: Locale }

function Item({ response, locale, ...where }: ItemProps) {
  if (!isLinkback(response)) return <Response response={response} locale={locale} {...where} />
  if (response.linkback.type === 'mention') return <MentionItem response={response} locale={locale} />
  return <FromElsewhere response={response} locale={locale} {...where} />
}
