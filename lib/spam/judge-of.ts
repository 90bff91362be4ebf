import type { Belief } from './judge/prior'
import { commonBelief } from './judge/prior'
import { linkbackBelief } from './linkback-belief'

/** Comments and linkbacks have a judge each: what is common in a mention is odd in a comment, and the other way about. */
export const JUDGES = ['comments', 'linkbacks'] as const
export type JudgeOf = (typeof JUDGES)[number]

/** What is believed before anything was learned. */
export const beliefOf = (of: JudgeOf): Belief => (of === 'linkbacks' ? linkbackBelief : commonBelief)
