import { content } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { siteOfMails, siteWords } from '@/lib/articles/site-words'
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
  const [first] = entries as [Entry]
  const paragraphs = entries.length === 1 ? await wholeArticle(first, htmlOf) : entries.slice(0, SHOWN).flatMap(inShort)
  if (entries.length > SHOWN) paragraphs.push(siteWords().mail.andMore(entries.length - SHOWN))
  const preheader = entries.length === 1 ? first.description : entries.map((entry) => entry.title).join(' · ')
  return composeBody({ preheader, paragraphs }, siteOfMails())
}

export const subjectOf = (entries: Entry[]) =>
  entries.length === 1 ? entries[0]!.title : siteWords().mail.articles.ofMany(entries.length, content().site.title)

async function wholeArticle(entry: Entry, htmlOf: HtmlOf): Promise<MailBlock[]> {
  const html = await htmlOf(entry)
  if (html.length > MOST_HTML) return inShort(entry)
  const url = urlOf(entry)
  return [
    { heading: entry.title },
    ...(entry.description ? [{ aside: entry.description }] : []),
    { html, text: textOfHtml(html, url) },
    { link: url, label: siteWords().mail.articles.onSite },
  ]
}

const inShort = (entry: Entry): MailBlock[] => [
  { heading: entry.title },
  ...(entry.description ? [entry.description] : []),
  { link: urlOf(entry), label: siteWords().mail.articles.read(entry.title) },
]

const urlOf = (entry: Entry) => settings().siteUrl + pathOf(entry)

/** What is for one of them: the ways out. */
export function endFor(commenterId: number, scopes: string[], now: Date) {
  const stop = unsubscribeUrl(commenterId, scopes, now)
  const words = siteWords().mail.articles
  const what = scopes.map((scope) => whatIsFollowed(scope).title).join(', ')
  return {
    ...composeEnd([
      { link: stop, label: words.stop(what) },
      { link: subscriptionsUrl(commenterId, now), label: words.howOften },
    ]),
    headers: {
      'List-Id': `<articles.${new URL(settings().siteUrl).hostname}>`,
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
