import { TOPIC_WORDS } from './topics'

/** The most common words of English, for finding where words written in lone letters part. */
const COMMON =
  'a i the be to of and in that have it for not on with he as you do at this but his by from they we say her she or an will my ' +
  'one all would there their what so up out if about who get which go me when make can like time no just him know take people ' +
  'into year your good some could them see other than then now look only come its over think also back after use two how our ' +
  'work first well way even new want because any these give day most us is are was were been has had did does am im its dont ' +
  'cant more here very much too many please thanks thank hello hi hey guys guy every everyone really great love best nice need ' +
  'help find let us lol u ur r why where again still never ever always song songs music video videos channel page site website ' +
  'blog post posts article read reading world life man men woman women thing things something anything money home online ' +
  'today week month years days hours minutes start started stop show watch watching view views friend friends family old ' +
  'long little big right left last next own under through around before between off down another few same such must should'

const WORDS: ReadonlySet<string> = new Set([...COMMON.split(' '), ...TOPIC_WORDS])
const LONGEST = 16
/** Fewest words win; letters of no known word cost more than one, and beginning such a stretch as much again. */
const KNOWN_COSTS = 1
const LETTER_COSTS = 0.9
const STRETCH_COSTS = 1.6

type Step = { cost: number; from: number; known: boolean }

/** Parts letters that ran together into words, where common words are found; the cheapest way to read all of them. */
export function splitWords(letters: string): string {
  const steps: Step[] = [{ cost: 0, from: 0, known: true }]
  for (let end = 1; end <= letters.length; end += 1) steps.push(cheapest(letters, end, steps))
  const words: string[] = []
  let rest = ''
  for (let end = letters.length; end > 0; end = steps[end]!.from) {
    const { from, known } = steps[end]!
    if (!known) rest = letters.slice(from, end) + rest
    else {
      words.push(rest, letters.slice(from, end))
      rest = ''
    }
  }
  return [...words, rest].filter(Boolean).reverse().join(' ')
}

function cheapest(letters: string, end: number, steps: Step[]): Step {
  const before = steps[end - 1]!
  let best: Step = {
    cost: before.cost + LETTER_COSTS + (before.known ? STRETCH_COSTS : 0),
    from: end - 1,
    known: false,
  }
  for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
    const cost = steps[from]!.cost + KNOWN_COSTS
    if (cost < best.cost && WORDS.has(letters.slice(from, end))) best = { cost, from, known: true }
  }
  return best
}
