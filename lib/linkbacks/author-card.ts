import { everyItem, textOf, type Mf2Document, type Mf2Item } from '@/lib/microformats/item'
import { webUrl } from '@/lib/web-address'
import { plainText, shorten } from './plain-text'
import { pageKey } from './same-page'

export type Author = { authorName: string | null; authorUrl: string | null; authorPhoto: string | null }
export const NOBODY: Author = { authorName: null, authorUrl: null, authorPhoto: null }

const MAX_NAME = 100

/** An author as an h-card has them. It can name any site: whoever shows it shows the page's own host beside it. */
export const authorOnCard = (card: Mf2Item): Author => ({
  authorName: nameIn(textOf(card.properties.name?.[0]) ?? card.value),
  authorUrl: firstOnWeb(addressesIn(card, 'url')),
  authorPhoto: firstOnWeb(addressesIn(card, 'photo')),
})

/** Without addresses: that of a picture without alternative text is part of the name, and a card may have nothing else. */
export const nameIn = (text: string | undefined): string | null =>
  shorten(plainText((text ?? '').replace(/https?:\/\/\S+/gi, '')), MAX_NAME) || null

const firstOnWeb = (addresses: string[]) => addresses.map(webUrl).find((address) => address !== null) ?? null

const addressesIn = (card: Mf2Item, name: string) =>
  (card.properties[name] ?? []).flatMap((value) => textOf(value) ?? [])

const cardsOf = ({ items }: Mf2Document) => everyItem(items).filter(({ type }) => type.includes('h-card'))

/** The first card of a page with this address. */
export function cardWithUrl(document: Mf2Document, address: string): Mf2Item | undefined {
  const key = pageKey(address)
  return cardsOf(document).find((card) => keysOf(card, 'url').includes(key))
}

/**
 * The card that a page about somebody is about: the one whose address and id are the page, else one whose address the
 * page links to as its own by rel=me, else one with the address of the page.
 * @see https://indieweb.org/authorship-spec
 */
export function representativeCard(document: Mf2Document, url: string): Mf2Item | undefined {
  const key = pageKey(url)
  const own = new Set((document.rels.me ?? []).map(pageKey))
  const cards = cardsOf(document)
  return (
    cards.find((card) => keysOf(card, 'url').includes(key) && keysOf(card, 'uid').includes(key)) ??
    cards.find((card) => keysOf(card, 'url').some((each) => each !== null && own.has(each))) ??
    cardWithUrl(document, url)
  )
}

const keysOf = (card: Mf2Item, name: string) => addressesIn(card, name).map(pageKey)
