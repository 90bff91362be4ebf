import type { Evidence } from './judge/features'

/** Evidence whose signs are in the words in which a verdict keeps them. */
export type KeptEvidence = Evidence & { signs: string[] }
