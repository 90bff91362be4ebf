import { z } from 'zod'

/** From the one that says least to the richest: a webmention's page is read for its author, kind and words. */
export const PROTOCOLS = ['trackback', 'pingback', 'webmention'] as const
export type Protocol = (typeof PROTOCOLS)[number]

const protocols = z.array(z.enum(PROTOCOLS)).catch([])

/** Those that have reported a linkback, from its row, and one more. */
export const withProtocol = (row: unknown, protocol: Protocol): Protocol[] => [
  ...new Set([...protocols.parse(row), protocol]),
]

export const richest = (reported: Protocol[]): Protocol => PROTOCOLS.findLast((each) => reported.includes(each))!
