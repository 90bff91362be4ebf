export const LONGEST_NOTE = 2_000

/** A note as it is kept; empty when there is nothing to write down. */
export const noteText = (typed: string) => typed.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST_NOTE)
