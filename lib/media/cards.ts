import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from '@/lib/once'
import { hashOfCard, type Card } from './card'
import { keptIn } from './known-pictures'
import { maker } from './maker'

export const CARDS = 'cards'
const FONTS = 'fonts'

/** The JPEG of a card, drawn when it is first asked for, once at a time. */
export async function readCard(card: Card): Promise<Uint8Array> {
  const hash = hashOfCard(card)
  const to = path.join(keptIn(), CARDS, `${hash}.jpg`)
  if (!existsSync(to)) await drawn(card, hash, to)
  return readFile(to)
}

function drawn(card: Card, hash: string, to: string): Promise<void> {
  const drawing = once('cards-in-the-making', () => new Map<string, Promise<void>>())
  const under = drawing.get(hash)
  if (under) return under
  const work = maker()({ of: 'card', card, fonts: path.join(keptIn(), FONTS), to }).finally(() => drawing.delete(hash))
  drawing.set(hash, work)
  return work
}
