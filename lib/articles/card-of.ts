import { hashOfCard, type Card } from '@/lib/media/card'
import { fileOf, pictureAt } from '@/lib/media/known-pictures'
import { content } from './content'
import { pathOf, type Entry } from './entry'
import { authorOf } from './teasers'

/** What chats and networks show of an entry. */
export async function cardOf(entry: Entry): Promise<Card> {
  const { title: site, language } = content().site
  const cover = entry.cover && (await pictureAt(entry.cover.src))
  return {
    title: entry.title,
    by: authorOf(entry)?.name ?? '',
    ...{ site, language },
    ...(cover && cover !== 'too large' && { cover: { file: fileOf(cover.name), hash: cover.hash } }),
  }
}

export const cardPath = (entry: Pick<Entry, 'kind' | 'slug'>, card: Card) =>
  `${pathOf(entry)}/card.${hashOfCard(card)}.jpg`
