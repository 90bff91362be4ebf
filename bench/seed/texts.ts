import { renderMarkdown } from '@/lib/comments/markdown'
import type { Chance } from './chance'
import { VOCABULARY } from './words'

export type Text = { body: string; html: string }

/** Enough that a text is not met again by chance; each is rendered once, which is what takes time. */
const PARAGRAPHS = { ordinary: 3_000, unwanted: 300 }

/**
 * Texts as readers write them: mostly a paragraph or two, now and then a letter. They are put together from paragraphs
 * that the real renderer has rendered, so that the HTML is what it would make of the whole.
 */
export class Texts {
  readonly #chance: Chance
  readonly #ordinary: Text[]
  readonly #unwanted: Text[]

  constructor(chance: Chance, share = 1) {
    this.#chance = chance
    this.#ordinary = this.#paragraphs('ordinary', Math.ceil(PARAGRAPHS.ordinary * share))
    this.#unwanted = this.#paragraphs('unwanted', Math.ceil(PARAGRAPHS.unwanted * share))
  }

  ordinary = () => this.#join(this.#ordinary, this.#length())
  unwanted = () => this.#join(this.#unwanted, 1)

  /** Paragraphs: half of the texts have one, one in fifty has ten or more. */
  #length = () => Math.max(1, Math.round(Math.exp(this.#gauss() * 0.9 + 0.3)))

  #gauss = () => this.#chance.next() + this.#chance.next() + this.#chance.next() + this.#chance.next() - 2

  #join(from: Text[], count: number): Text {
    const parts = Array.from({ length: count }, () => this.#chance.oneOf(from))
    return { body: parts.map((part) => part.body).join('\n\n'), html: parts.map((part) => part.html).join('\n') }
  }

  #paragraphs(kind: keyof typeof VOCABULARY, count: number): Text[] {
    return Array.from({ length: count }, () => {
      const body = this.#paragraph(VOCABULARY[kind], kind === 'unwanted' ? 0.8 : 0.04)
      return { body, html: renderMarkdown(body) }
    })
  }

  #paragraph(words: string[], linked: number): string {
    const sentences = Array.from({ length: 1 + this.#chance.below(4) }, () => this.#sentence(words))
    if (this.#chance.happens(linked))
      sentences.push(`https://${this.#chance.oneOf(words)}.example/${this.#chance.below(999)}`)
    return sentences.join(' ')
  }

  #sentence(words: string[]): string {
    const said = Array.from({ length: 5 + this.#chance.below(14) }, () => this.#chance.oneOf(words))
    if (this.#chance.happens(0.08)) said.push(`*${this.#chance.oneOf(words)}*`)
    const text = said.join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${this.#chance.happens(0.15) ? '?' : '.'}`
  }
}
