/** What Unicode recommends for exchange: with skin tones, families, flags. As a literal it waits for TypeScript's ES2024. */
const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v')

/** Families are the longest, with some 25 units. */
const MAX_LENGTH = 40
/** Keyboards often leave it out where text and picture are one character: ❤, ☝. */
const AS_PICTURE = '\ufe0f'

/** Whether a text is one single emoji, a reaction (https://indieweb.org/reacji). */
export const isOneEmoji = (text: string) =>
  text.length <= MAX_LENGTH && (EMOJI.test(text) || EMOJI.test(`${text}${AS_PICTURE}`))
