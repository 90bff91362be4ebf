import { content } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { settings } from '@/lib/env'
import { textOfHtml } from '@/lib/html/text-of-html'
import { composeBody, composeEnd, type MailBlock } from '@/lib/mail/compose'
import { subscriptionsUrl, unsubscribeUrl } from '../mailed-links'
import { whatIsFollowed } from './what-is-followed'

/** The text of an entry as HTML without anything that is fetched, which somebody who knows the components makes. */
export type HtmlOf = (entry: Entry) => Promise<string>

/** Mail programs cut off what is longer than some 100 KB, and the way to unsubscribe with it. */
const MOST_HTML = 70_000
/** A digest is for choosing from. */
const SHOWN = 20

/** What all get who are told of the same: one article whole, several by what they are about. */
export async function letterAbout(entries: Entry[], htmlOf: HtmlOf) {
  const { title, language } = content().site
  const [first] = entries as [Entry]
  const paragraphs = entries.length === 1 ? await wholeArticle(first, htmlOf) : entries.slice(0, SHOWN).flatMap(inShort)
  if (entries.length > SHOWN) paragraphs.push(`And ${entries.length - SHOWN} more.`)
  const preheader = entries.length === 1 ? first.description : entries.map((entry) => entry.title).join(' · ')
  return composeBody({ preheader, paragraphs }, { title, url: settings().siteUrl, language })
}

export const subjectOf = (entries: Entry[]) =>
  entries.length === 1 ? entries[0]!.title : `${entries.length} new articles at ${content().site.title}`

async function wholeArticle(entry: Entry, htmlOf: HtmlOf): Promise<MailBlock[]> {
  const html = await htmlOf(entry)
  if (html.length > MOST_HTML) return inShort(entry)
  const url = urlOf(entry)
  return [
    { heading: entry.title },
    ...(entry.description ? [{ aside: entry.description }] : []),
    { html, text: textOfHtml(html, url) },
    { link: url, label: 'On the site, with pictures and responses' },
  ]
}

const inShort = (entry: Entry): MailBlock[] => [
  { heading: entry.title },
  ...(entry.description ? [entry.description] : []),
  { link: urlOf(entry), label: `Read “${entry.title}”` },
]

const urlOf = (entry: Entry) => settings().siteUrl + pathOf(entry)

/** What is for one of them: the ways out. */
export function endFor(commenterId: number, scopes: string[], now: Date) {
  const stop = unsubscribeUrl(commenterId, scopes, now)
  const what = scopes.map((scope) => whatIsFollowed(scope).title).join(', ')
  return {
    ...composeEnd([
      { link: stop, label: `Unsubscribe (${what})` },
      { link: subscriptionsUrl(commenterId, now), label: 'How often you get this, and all that you follow' },
    ]),
    headers: {
      'List-Id': `<articles.${new URL(settings().siteUrl).hostname}>`,
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
