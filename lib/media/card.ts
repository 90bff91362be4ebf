import { hashOf } from './hash-of'

/** What a picture says of a page, for where it is linked from: chats and networks show it. */
export type Card = {
  title: string
  /** Who wrote it; a page of the site may have nobody. */
  by: string
  site: string
  language: string
  /** The picture beside the words. */
  cover?: { file: string; hash: string }
}

export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630

/** Rises when cards look otherwise than they did. */
const LOOK = 1

/** Another one for each card that shows something else, wherever its cover lies. */
export const hashOfCard = ({ title, by, site, language, cover }: Card): string =>
  hashOf(JSON.stringify([LOOK, title, by, site, language, cover?.hash]))
