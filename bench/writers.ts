import * as cheerio from 'cheerio'
import { slugOf } from './make-content'
import type { Reader } from './reader'
import { Chance } from './seed/chance'
import { VOCABULARY } from './seed/words'

/** An article that comments are sent to, with the token that stands in its form. */
export type Form = { address: string; token: string }

/** Reads the forms of the first so many articles, as a browser has to before it can send one. */
export async function readForms(reader: Reader, count: number): Promise<Form[]> {
  const forms: Form[] = []
  for (let number = 0; number < count; number++) {
    const address = `/articles/${slugOf(number)}`
    const token = cheerio
      .load(await reader.page(address))('input[name=token]')
      .attr('value')
    if (!token) throw new Error(`${address} has no comment form`)
    forms.push({ address: `${address}/comments`, token })
  }
  return forms
}

export type Accepted = { text: string; ms: number }

type Writing = {
  reader: Reader
  forms: Form[]
  writers: number
  /** So that each text is there once in the world. */
  series: string
  /** Ends when it is false. */
  goesOn: (sent: number) => boolean
  /** Called as soon as the 303 has arrived. */
  onAccepted: (accepted: Accepted) => void
}

/**
 * Writers who each send one comment after the other, to another article each time.
 * @throws when an answer is not a 303
 */
export async function writeComments({ reader, forms, writers, series, goesOn, onAccepted }: Writing) {
  let sent = 0
  // Of texts that are alike only the first few would get into the queue.
  const chance = new Chance(1)
  const write = async (writer: number) => {
    while (goesOn(sent)) {
      const number = sent++
      const { address, token } = forms[number % forms.length]!
      const words = Array.from({ length: 14 }, () => chance.oneOf(VOCABULARY.ordinary))
      const text = `${series} number ${number}. ${words.join(' ')}, *once*.`
      const begun = performance.now()
      const answer = await reader.post(address, { name: `Writer ${writer}`, body: text, token })
      if (answer.status !== 303)
        throw new Error(
          `comment ${number} was answered with ${answer.status}:\n${answer.body.toString().slice(0, 500)}`,
        )
      onAccepted({ text, ms: performance.now() - begun })
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
}
