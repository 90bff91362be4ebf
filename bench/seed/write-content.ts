import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { Chance } from './chance'
import { LongTexts } from './long-texts'
import { FIRST_NAMES, LAST_NAMES } from './words'

type Writing = {
  folder: string
  articles: number
  /** The same gives the same. */
  seed?: number
  onProgress?: (done: number) => void
}

const AUTHORS = 12
const TAGS = 150
const ARTICLES_PER_READING_PAGE = 40
const SERIES_PARTS = 6
/** The newest is of this day, and the first ones are twelve years older. */
const NEWEST = Date.UTC(2026, 0, 1)
const TWELVE_YEARS_MS = 12 * 365 * 86_400_000

/** Fills a content folder as twelve years of a busy site would: articles of all lengths, with all that they may have. */
export function writeContent({ folder, articles, seed = 1, onProgress }: Writing) {
  const writer = new ContentWriter(folder, articles, new Chance(seed))
  writer.writeSite()
  for (let number = 0; number < articles; number++) {
    writer.writeArticle(number)
    onProgress?.(number + 1)
  }
}

class ContentWriter {
  readonly #folder: string
  readonly #articles: number
  readonly #chance: Chance
  readonly #texts: LongTexts
  readonly #tags: string[]
  readonly #authors: string[]
  readonly #readingPages: number
  readonly #slugs: string[] = []

  constructor(folder: string, articles: number, chance: Chance) {
    this.#folder = folder
    this.#articles = articles
    this.#chance = chance
    this.#texts = new LongTexts(chance)
    this.#tags = Array.from({ length: TAGS }, (_, n) => `${this.#texts.word()} ${n}`)
    this.#authors = Array.from({ length: AUTHORS }, (_, n) => `author-${n}`)
    this.#readingPages = Math.ceil(articles / ARTICLES_PER_READING_PAGE)
  }

  writeSite() {
    for (const name of ['articles', 'reading', 'pages']) mkdirSync(path.join(this.#folder, name), { recursive: true })
    const authors = this.#authors.map((slug) => {
      const name = `${this.#chance.oneOf(FIRST_NAMES)} ${this.#chance.oneOf(LAST_NAMES)}`
      return [slug, { name, bio: this.#line() }] as const
    })
    const site = { title: 'Made to be measured', timeZone: 'Europe/Berlin', authors: Object.fromEntries(authors) }
    this.#write('site.yaml', stringify(site))
    this.#write(
      'links.yaml',
      stringify({ books: { url: 'https://shop.example/books?tag=ours-21', shop: 'A shop', sponsored: true } }),
    )
    this.#write('pages/about.md', `${matterOf({ title: 'About', date: '2014-01-01' })}${this.#paragraph()}\n`)
    for (let number = 0; number < this.#readingPages; number++) this.#writeReadingPage(number)
  }

  writeArticle(number: number) {
    const chance = this.#chance
    const slug = `${this.#texts.words(3).replaceAll(' ', '-')}-${number}`
    this.#slugs.push(slug)
    const published = this.#momentOf(number)
    const matter = {
      title: titled(this.#texts.words(3 + chance.below(6))),
      description: this.#line(),
      date: dayOf(published),
      ...(chance.happens(0.2) && { updated: dayOf(published + 30 * 86_400_000) }),
      ...(chance.happens(0.05) && { changes: [{ date: dayOf(published), what: this.#line() }] }),
      author: this.#authors[chance.rankBelow(AUTHORS)],
      tags: [...new Set(Array.from({ length: 1 + chance.below(4) }, () => this.#tags[chance.rankBelow(TAGS)]!))],
      ...this.#seriesOf(number),
      ...(chance.happens(0.15) && { aliases: [`once-${number}`] }),
      ...(chance.happens(0.1) && { recommends: [`book-${chance.below(this.#readingPages)}`] }),
    }
    const isMarkdown = chance.happens(0.3)
    this.#write(`articles/${slug}.${isMarkdown ? 'md' : 'mdx'}`, matterOf(matter) + this.#body(isMarkdown))
  }

  #writeReadingPage(number: number) {
    const matter = {
      title: titled(this.#texts.words(4)),
      description: this.#line(),
      date: dayOf(this.#momentOf(number * ARTICLES_PER_READING_PAGE)),
      author: this.#authors[0],
      item: { type: 'book', title: titled(this.#texts.words(4)), by: this.#chance.oneOf(LAST_NAMES) },
      verdict: this.#line(),
      rating: 1 + this.#chance.below(5),
      pros: [this.#line()],
      links: [{ to: 'books' }],
    }
    this.#write(`reading/book-${number}.mdx`, matterOf(matter) + this.#body(false))
  }

  /** The first number is the newest; one moment after the other, as people publish. */
  #momentOf = (number: number) => NEWEST - Math.floor((number / this.#articles) * TWELVE_YEARS_MS)

  /** One article in eight belongs to a series, and those of one stand near one another. */
  #seriesOf(number: number) {
    if (number % 8 !== 0) return {}
    const place = number / 8
    return {
      series: { name: `Series ${Math.floor(place / SERIES_PARTS)}`, part: SERIES_PARTS - (place % SERIES_PARTS) },
    }
  }

  /** Half of the texts have less than 700 words, one in twenty more than 2,000. */
  #body(isMarkdown: boolean): string {
    const sections = 1 + Math.min(8, this.#chance.rankBelow(10))
    const parts = [this.#paragraph(), this.#paragraph()]
    for (let section = 0; section < sections; section++) {
      parts.push(`## ${titled(this.#texts.words(3))}`, ...Array.from({ length: 2 }, () => this.#paragraph()))
      if (this.#chance.happens(0.3)) parts.push(Array.from({ length: 4 }, () => `- ${this.#sentence()}`).join('\n'))
    }
    if (this.#chance.happens(0.1))
      parts.push(`| one | two |\n| --- | --- |\n| ${this.#texts.words(2)} | ${this.#texts.words(3)} |`)
    if (this.#chance.happens(0.1)) parts.push('```js\nconst answer = 6 * 7\n```')
    if (!isMarkdown && this.#chance.happens(0.2)) parts.push(`<Callout>\n${this.#sentence()}\n</Callout>`)
    return parts.join('\n\n') + '\n'
  }

  #paragraph = () => Array.from({ length: 3 + this.#chance.below(4) }, () => this.#sentence()).join(' ')

  /** Without markup, as front matter has it. */
  #line = () => `${titled(this.#texts.words(8 + this.#chance.below(8)))}.`

  #sentence() {
    const words = titled(this.#texts.words(6 + this.#chance.below(14)))
    const what = this.#chance.weighted({ plain: 90, away: 4, within: 4, marked: 4, shop: 0.2 })
    const linked = {
      away: `https://blog${this.#chance.below(300)}.example/`,
      within: `/articles/${this.#earlier()}`,
      shop: 'link:books',
    }
    if (what === 'plain') return `${words}.`
    return what === 'marked'
      ? `${words}, *${this.#texts.words(2)}*.`
      : `${words}, [${this.#texts.words(2)}](${linked[what]}).`
  }

  #earlier = () => this.#slugs[this.#chance.below(this.#slugs.length)] ?? ''

  #write = (name: string, text: string) => writeFileSync(path.join(this.#folder, name), text)
}

const matterOf = (matter: object) => `---\n${stringify(matter)}---\n\n`
const titled = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)
