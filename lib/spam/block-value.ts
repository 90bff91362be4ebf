import { err, ok, type Result } from '@/lib/result'
import { bareHost } from './block'
import { parseUrl } from '@/lib/parse-url'

export const MIN_WORD_LENGTH = 3
export const MAX_VALUE_LENGTH = 200

export type BlockValueError = 'too-short' | 'too-long' | 'not-a-host'

/** What is blocked, as it is kept, from what a person typed: a word or phrase, or a host or an address with one. */
export function blockValue(kind: 'word' | 'host', typed: string): Result<string, BlockValueError> {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (text.length > MAX_VALUE_LENGTH) return err('too-long')
  if (kind === 'host') return hostValue(text)
  return wordCharacters(text) < MIN_WORD_LENGTH ? err('too-short') : ok(text.toLowerCase())
}

const wordCharacters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

function hostValue(text: string): Result<string, BlockValueError> {
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text.replace(/^\*?\./, '')}`)
  const host = url && /^https?:$/.test(url.protocol) ? bareHost(url.hostname) : ''
  // A name without a dot is a whole top-level domain.
  const isHost = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host) || /^\[[0-9a-f:.]+\]$/.test(host)
  return isHost ? ok(host) : err('not-a-host')
}
