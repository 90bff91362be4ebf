import { characterAt, LETTER, NUMBER } from './characters'
import { isListed, splitWords } from './split-words'

/** So many letters standing alone make a word when closed up: “I a m” happens, four in a row do not. */
const SHORTEST_RUN = 4
/** Where wide gaps part the words, what stands between two of them is one, up to this length. */
const LONGEST_SURE = 20
const LONGEST_NAME = 8
/** What may stand between all letters of a word. */
const LETTER_GAP = /^(?:\s|\s?([._*\-|·•~+=/\\:^#])\1{0,2}\s?)$/u
/** Where gaps part the words, there is one for so many letters at least. */
const MOST_WITHOUT_WIDE = 14

/** A letter in the text, from and to; figures after letters are a new piece. */
type Atom = { from: number; to: number }

/**
 * Letters that stand alone, two or more after one another. `gap`: what most of them have between them, if it is one that may
 * stand there; `alike`: how many have it. `isSpread`: they stand apart on purpose.
 */
type Run = { atoms: Atom[]; gap: string | null; alike: number; isSpread: boolean }

/** `guessed`: how many letters stand in words that had to be told apart by which ones are common. */
type Closed = { text: string; guessed: number }

/**
 * Closes up words that are written with their letters apart: “v i a g r a”, “v.i.a.g.r.a”, “v - i - a - g - r - a”. A gap
 * that differs from those between letters is kept as what it stands for; where there are none, words are told apart by
 * which ones are common. What was apart before gaps were put between all signs is so after the first time.
 */
export function closeUp(text: string): Closed {
  const once = closeUpOnce(text)
  if (once.text.length === text.length) return once
  const twice = closeUpOnce(once.text)
  return { text: twice.text, guessed: once.guessed + twice.guessed }
}

function closeUpOnce(text: string): Closed {
  const runs = loneRuns(text).flatMap((run) => inWords(text, run))
  const sureGaps = new Set(runs.filter(({ isSpread }) => isSpread).map(({ gap }) => gap))
  let read = ''
  let done = 0
  let guessed = 0
  for (const run of runs) {
    if (!run.isSpread && !isShortWord(text, run, sureGaps)) continue
    const closed = closedUp(text, run)
    read += text.slice(done, run.atoms[0]!.from) + closed.text
    guessed += closed.guessed
    done = run.atoms.at(-1)!.to
  }
  return { text: read + text.slice(done), guessed }
}

function loneRuns(text: string): Run[] {
  const runs: Run[] = []
  let atoms: Atom[] = []
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at))
    const from = at
    while (at < text.length && kindOf(text.charCodeAt(at)) === kind) at += 1
    if (kind === 0) continue
    if (at - from === 1) atoms.push({ from, to: at })
    else {
      if (atoms.length > 1) runs.push(runOf(text, atoms))
      if (atoms.length > 0) atoms = []
    }
  }
  if (atoms.length > 1) runs.push(runOf(text, atoms))
  return runs
}

const kindOf = (code: number) => characterAt(code) & (LETTER | NUMBER)

/** Each word of a run may have a gap of its own between its letters: “c.h.e.a.p p-i-l-l-s”. */
function inWords(text: string, run: Run): Run[] {
  if (run.isSpread && run.gap?.trim() === '') return [run]
  const words: Atom[][] = [[]]
  run.atoms.forEach((atom, at) => {
    words.at(-1)!.push(atom)
    if (at + 1 < run.atoms.length && /\s/.test(gapAfter(text, run.atoms, at))) words.push([])
  })
  const parted = words.filter((word) => word.length > 1).map((word) => runOf(text, word))
  return parted.some(({ isSpread }) => isSpread) ? parted : [run]
}

const IS_APOSTROPHE = /^['’]$/
const gapAfter = (text: string, atoms: Atom[], at: number) => text.slice(atoms[at]!.to, atoms[at + 1]!.from)

function runOf(text: string, atoms: Atom[]): Run {
  const counts = new Map<string, number>()
  let all = 0
  for (let at = 0; at + 1 < atoms.length; at += 1) {
    const between = gapAfter(text, atoms, at)
    if (between === '' || IS_APOSTROPHE.test(between)) continue
    counts.set(between, (counts.get(between) ?? 0) + 1)
    all += 1
  }
  const { gap, alike } = letterGap([...counts], all)
  const letters = atoms.filter(({ from }) => kindOf(text.charCodeAt(from)) === LETTER).length
  // Figures alone are no word.
  return { atoms, gap, alike, isSpread: gap !== null && alike + 1 >= SHORTEST_RUN && letters >= SHORTEST_RUN - 1 }
}

/** The gap that most have; among gaps alone the narrowest, since words that were apart already have others between their letters. */
function letterGap(counts: [string, number][], all: number): Pick<Run, 'gap' | 'alike'> {
  counts.sort(([, one], [, other]) => other - one)
  const areBlank = counts.every(([each]) => each.trim() === '')
  if (areBlank) counts.sort(([one], [other]) => one.length - other.length)
  const [gap, alike] = counts[0] ?? ['', 0]
  return { gap: LETTER_GAP.test(gap) && (areBlank || alike * 2 > all) ? gap : null, alike }
}

/** Two or three letters are closed up where others stand apart in the same way, with spaces only into a word that is known. */
function isShortWord(text: string, { atoms, gap, alike }: Run, sureGaps: ReadonlySet<string | null>): boolean {
  if (gap === null || alike + 1 >= SHORTEST_RUN) return false
  if (sureGaps.has(gap) && gap.trim() !== '') return true
  const isLong = alike + 1 === SHORTEST_RUN - 1
  return (sureGaps.has(gap) || isLong) && isListed(atoms.map(({ from }) => text[from]!).join(''))
}

function closedUp(text: string, run: Run): Closed {
  const { atoms } = run
  const gap = run.gap!
  const stretches: string[] = []
  const between: string[] = []
  let letters = ''
  atoms.forEach(({ from }, at) => {
    letters += text[from]!
    const after = at + 1 < atoms.length ? gapAfter(text, atoms, at) : null
    if (after === gap || after === '') return
    const meant = after === null ? '' : meantBy(after, gap)
    if (IS_APOSTROPHE.test(meant)) return
    stretches.push(letters)
    between.push(meant)
    letters = ''
  })
  const wide = between.filter((each) => each === ' ').length
  const areParted =
    wide * MOST_WITHOUT_WIDE >= atoms.length || (gap.trim() !== '' && atoms.length <= LONGEST_SURE && /\s/.test(text))
  let read = ''
  let guessed = 0
  stretches.forEach((stretch, at) => {
    const words = areParted && stretch.length <= LONGEST_SURE ? [stretch] : wordsIn(stretch)
    if (words.length > 1) guessed += stretch.length
    const mark = between[at]!
    read += words.join(' ') + mark
    if (!areParted && endsWord(mark, stretch, stretches[at + 1] ?? '')) read += ' '
  })
  return { text: read, guessed }
}

/** What is short and not made of known words alone is a name. */
function wordsIn(stretch: string): string[] {
  const words = splitWords(stretch)
  return stretch.length > LONGEST_NAME || words.join(' ').split(' ').every(isListed) ? words : [stretch]
}

/** Where no gaps are kept, one belongs after a mark, if it does not stand in an address. */
const endsWord = (mark: string, before: string, after: string) =>
  /[,;!?]$/.test(mark) || (mark === '.' && !before.endsWith('www') && !AFTER_DOT.test(after))
const AFTER_DOT = /^(?:com|net|org|info|co|html|php|[a-z]{2}$)/

/** Where gaps were put between all signs, marks and gaps stand at every second place of what is between two letters. */
function meantBy(between: string, gap: string): string {
  if (/^\s+$/.test(between)) return between.includes('\n') ? between.replace(/[^\n]/g, '') : ' '
  const signs = between.split(gap).filter((sign, at, all) => sign !== '' || (at > 0 && at < all.length - 1))
  return signs.map((sign) => (sign === '' ? (gap.trim() === '' ? ' ' : '') : sign)).join('')
}
