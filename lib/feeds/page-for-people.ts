import { siteWords } from '@/lib/articles/site-words'
import { dateInWords } from '@/lib/date-in-words'
import { directionOf } from '@/lib/words/words'
import type { Feed } from './feed'
import { element, type Xml } from '@/lib/write-xml'

/** In public/: shows the page below and nothing else of a feed. */
export const STYLE_SHEET = '/feed.css'

/**
 * The page that a feed is for whoever opens it in a browser: XHTML at its end, which feed readers pass over. Browsers no
 * longer run XSL (docs/decisions/024), and a style sheet alone makes no links.
 */
export function pageForPeople({ title, home, language, timeZone, items }: Feed, self: string): Xml {
  const words = siteWords().page.feedPage
  return element(
    'main',
    { xmlns: 'http://www.w3.org/1999/xhtml', lang: language, dir: directionOf(language) },
    element('title', {}, words.title(title)),
    element('h1', {}, title),
    element('p', {}, words.text, element('code', { dir: 'ltr' }, self)),
    element('p', {}, element('a', { href: home }, words.toSite)),
    element(
      'ol',
      {},
      ...items.map((item) =>
        element(
          'li',
          {},
          element('a', { href: item.url }, item.title),
          ' ',
          element('time', { datetime: item.date.toISOString() }, dateInWords(item.date, { language, timeZone })),
        ),
      ),
    ),
  )
}
