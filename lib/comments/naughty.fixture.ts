import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The Big List of Naughty Strings: what people may type, and programs often get wrong. */
export const NAUGHTY = JSON.parse(
  readFileSync(path.resolve('lib/comments/fixtures/blns.json'), 'utf8'),
) as readonly string[]

/** What is seen of a name: it has no line breaks, and nothing that is not seen. */
export const asLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What is kept of a text. */
export const asText = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()
