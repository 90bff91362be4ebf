import { siteWords } from '@/lib/articles/site-words'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'

type OwnWordsProps = { authorName: string | null; html: string; createdAt: Date; locale: Locale }

/** A comment as its author has written it, outside of its conversation. */
export const OwnWords = ({ authorName, html, createdAt, locale }: OwnWordsProps) => (
  <div className="own-response">
    <p className="by">
      <span dir="auto">{authorName ?? siteWords().conversation.anonymous}</span>
      <Moment date={createdAt} locale={locale} />
    </p>
    <div dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
  </div>
)
