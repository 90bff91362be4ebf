/** About eight lines at the desk's measure. */
const FOLDED_BEYOND = 700
const LEAD = 420

/** How a long text begins and how many words it has; null for one that is short enough to stand there whole. */
export function fold(text: string): { beginning: string; words: string } | null {
  if (text.length <= FOLDED_BEYOND) return null
  return {
    beginning: `${text.slice(0, LEAD).replace(/\s+\S*$/, '')}…`,
    words: (text.match(/\S+/g)?.length ?? 0).toLocaleString('en'),
  }
}
