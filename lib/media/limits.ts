/** What a camera takes and an editor saves is far below; more has been taken out of a camera and never looked at. */
export const MOST_BYTES = 20 * 1024 * 1024
/** Dots that are unpacked at most. */
export const MOST_DOTS = 50_000_000
/** It is drawn by the reader's machine, line by line. */
export const MOST_SVG_BYTES = 1024 * 1024
