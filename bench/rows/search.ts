import { content } from '@/lib/articles/content'
import { write } from '@/lib/documents/write'
import { saveSearched } from '@/lib/search/store'
import { hashOfText, textOfEntry } from '@/lib/search/text-of-entry'
import { milliseconds, percentile, type Figure } from '../figures'
import { inSite, prepareSite } from '../in-site'
import { makeContent } from '../make-content'
import { Chance } from '../seed/chance'
import { LongTexts } from '../seed/long-texts'
import { LOOKED_AFTER } from '../seed/mix'
import { seed } from '../seed/seed'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, removeFolder } from '../workshop'

const TIMES = 40
/** As many as it takes until the code is compiled. */
const WARM_UP = 60
const AT_MOST_MS = 30

export type Size = { articles: number; comments: number }

/** What a reader waits for who searches: the page over HTTP, from the request to the last byte. */
export async function searching({ articles, comments }: Size): Promise<Figure[]> {
  const contentDir = makeContent({ articles, moderation: 'first-time', text: 'short' })
  const dataDir = makeFolder('data')
  const texts = new LongTexts(new Chance(1))
  await fillSearch(dataDir, contentDir, comments, texts)
  const site = await SiteUnderTest.start({ contentDir, dataDir })
  try {
    const questions = questionsFrom(texts)
    const waits: Record<string, number[]> = {}
    for (let time = 0; time < (WARM_UP + TIMES * questions.length) / questions.length; time++) {
      for (const { name, address } of questions) {
        const begun = performance.now()
        await site.reader.page(address())
        if (time * questions.length >= WARM_UP) (waits[name] ??= []).push(performance.now() - begun)
      }
    }
    const all = Object.values(waits).flat()
    const slowest = Object.entries(waits)
      .map(([name, times]) => `${name} ${milliseconds(percentile(times, 0.5))}`)
      .join(', ')
    const size = `${articles.toLocaleString('en')} articles, ${comments.toLocaleString('en')} comments`
    const figure = (what: string, value: number, note: string): Figure => ({
      ...{ what, value, note },
      show: milliseconds,
      budget: { atMost: AT_MOST_MS },
    })
    return [
      figure(`search, ${size}`, percentile(all, 0.5), `p50 of ${all.length}; of each kind: ${slowest}`),
      figure(
        '  the slowest of a hundred',
        percentile(all, 0.99),
        `p99; the slowest of all ${milliseconds(Math.max(...all))}`,
      ),
    ]
  } finally {
    await site.stop()
    removeFolder(dataDir)
  }
}

const WORDS_EACH = 500
const AT_ONCE = 50

/**
 * Fills the index as the site would, with long texts of their own instead of what the short files say: to compile so many
 * of them would take minutes.
 */
export const fillSearch = (dataDir: string, contentDir: string, comments: number, texts: LongTexts) =>
  inSite(dataDir, contentDir, async (file) => {
    const entryIds = (await prepareSite()).map(({ id }) => id)
    const { entries } = content()
    for (let i = 0; i < entries.length; i += AT_ONCE) {
      await write(async (tx) => {
        for (const entry of entries.slice(i, i + AT_ONCE)) {
          const body = { headings: [texts.words(4), texts.words(5)], words: texts.words(WORDS_EACH) }
          const text = textOfEntry({ ...entry, title: texts.words(5), description: texts.words(20) }, body)
          await saveSearched(tx, { entryId: entry.id, hash: hashOfText(entry), showsResponses: true, ...text })
        }
      })
    }
    seed({ file, count: comments, entryIds, mix: LOOKED_AFTER, now: new Date() })
  })

/** Of every kind of question a different one each time. */
export function questionsFrom(texts: LongTexts) {
  const of = (name: string, typed: () => string, more = '') => ({
    name,
    address: () => `/search?q=${encodeURIComponent(typed())}${more}`,
  })
  return [
    of('a word', texts.word),
    of('the commonest word', () => 'the'),
    of('two words', () => texts.words(2)),
    of('three words', () => texts.words(3)),
    of('a phrase', () => `"${texts.words(2)}"`),
    of('a beginning', () => texts.word().slice(0, 4)),
    of('comments alone', texts.word, '&kind=comments'),
    of('articles alone', texts.word, '&kind=articles'),
    of('a slip of the pen', () => `${texts.word().slice(0, -1)}qx`),
  ]
}
