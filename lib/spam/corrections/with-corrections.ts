import { bareHost } from '../block'
import type { Evidence } from '../judge/features'
import { fold } from '../judge/fold'
import type { Reason } from '../verdict'
import type { Correction } from './correction'

/** What the owner says of a word or host is worth as much as a sure verdict. */
const SAID = 1

const WORD = /[\p{L}\p{N}\p{M}\p{Cf}'’]+/gu

/**
 * Evidence without what the owner has spoken about, so that nothing learned of it counts, and what they said of it
 * instead: a word that is to be ignored is not there, one that is spam adds to the score.
 */
export function withCorrections(evidence: Evidence, corrections: Correction[]): { left: Evidence; said: Reason[] } {
  let left = evidence
  const said: Reason[] = []
  for (const correction of corrections) {
    const without =
      correction.kind === 'word' ? withoutWord(left, correction.value) : withoutHost(left, correction.value)
    if (!without) continue
    left = without
    if (correction.as !== 'ignore') said.push(reasonOf(correction))
  }
  return { left, said }
}

/** Null when it is not there. */
function withoutWord(evidence: Evidence, word: string): Evidence | null {
  let isThere = false
  const without = (text: string) =>
    text.replace(WORD, (each) => {
      if (wordKey(each) !== word) return each
      isThere = true
      return ' '
    })
  const left = {
    ...evidence,
    text: without(evidence.text),
    author: without(evidence.author),
    ...(evidence.title !== undefined && { title: without(evidence.title) }),
    ...(evidence.site !== undefined && { site: without(evidence.site) }),
  }
  return isThere ? left : null
}

/** A word as the judge reads it. */
export const wordKey = (word: string) => fold(word).text.replace(/['’]/g, '')

function withoutHost(evidence: Evidence, host: string): Evidence | null {
  const isOfHost = (each: string) => each === host || each.endsWith(`.${host}`)
  if (!evidence.hosts.some(isOfHost)) return null
  return {
    ...evidence,
    hosts: evidence.hosts.filter((each) => !isOfHost(each)),
    links: evidence.links.filter((link) => !isOfHost(hostOf(link))),
    ...(evidence.authorLink !== undefined && {
      authorLink: isOfHost(hostOf(evidence.authorLink)) ? '' : evidence.authorLink,
    }),
  }
}

const hostOf = (link: string) => (URL.canParse(link) ? bareHost(new URL(link).hostname) : '')

const reasonOf = ({ kind, value, as }: Correction): Reason => ({
  code: `said-${as}`,
  words: `the ${kind} “${value}”, which the desk has called ${as}`,
  adds: as === 'spam' ? SAID : -SAID,
})
