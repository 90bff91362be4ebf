import { lookInto } from '../database'
import { median, milliseconds, plain, type Figure } from '../figures'
import { KINDS, openForm, travel, type Journey, type Kind } from '../journeys'
import { attackOf, type Attack } from '../machines'
import { slugOf } from '../make-content'
import type { SiteUnderTest } from '../site-under-test'
import { pause } from '../workshop'
import { readForms } from '../writers'

/** 10,000 in a minute. */
const PER_SECOND = 167
/** By then the site has noticed. */
const NOTICED_AFTER = 400
/** So many of each kind of people write while it is calm, and as many meanwhile. */
const OF_EACH = 10
const APART_MS = 300
const WARM_UP = 150

/**
 * What machines do to the site: comments of all kinds, from everywhere, as long as it takes people to write meanwhile.
 * Whoever attacks is on this machine too and takes of its time.
 * @param guests cookies of people who have proven their addresses
 */
export async function machines(site: SiteUnderTest, guests: string[], count: number): Promise<Figure[]> {
  const article = `/articles/${slugOf(0)}`
  const [form] = await readForms(site.reader, 1)
  const attack = await attackOf(site.origin, article, form!.token)
  const people = new People(site, guests, article, form!.token.split('.')[0]!)
  await people.warmUp()

  const calm = await (await people.come(0))()
  const write = await people.come(1)
  const attacked = await during(attack, count, write)
  const { approved, pending, bodies } = storedIn(site.database)
  const lost = [...calm, ...attacked].filter(({ stored, body }) => !stored || !bodies.has(body)).length
  return [
    {
      what: 'machines: published',
      value: approved,
      show: plain,
      budget: { atMost: 0 },
      note: `${plain(count)} of eight kinds, ${PER_SECOND} a second, while ${KINDS.length * OF_EACH} people wrote`,
    },
    { what: '  waiting, people’s apart', value: pending, show: plain, budget: { atMost: 50 } },
    { what: '  comments of people lost', value: lost, show: plain, budget: { atMost: 0 } },
    ...KINDS.map((kind) => posting(kind, of(kind, calm), of(kind, attacked))),
  ]
}

const of = (kind: Kind, journeys: Journey[]) => journeys.filter((journey) => journey.kind === kind)

const WHO: Record<Kind, string> = {
  known: 'a guest who is known',
  opened: 'new, form opened before',
  script: 'new, with script',
  plain: 'new, without script',
}

function posting(kind: Kind, calm: Journey[], attacked: Journey[]): Figure {
  const serverMs = (journeys: Journey[]) => median(journeys.map((journey) => journey.serverMs))
  const proofMs = median(attacked.map((journey) => journey.proofMs))
  const requests = Math.max(...attacked.map((journey) => journey.requests))
  const proof = proofMs === 0 ? '' : `, and ${milliseconds(proofMs)} of ${kind === 'plain' ? 'waiting' : 'calculating'}`
  return {
    what: `  posting: ${WHO[kind]}`,
    value: serverMs(attacked),
    show: milliseconds,
    peer: { name: 'while it is calm', value: serverMs(calm) },
    budget: { atMost: 2 },
    note: `the median from asking for the form until it is stored: ${requests} requests${proof}`,
  }
}

/** Attacks as often as is asked, and goes on as long as people write. */
async function during(attack: Attack, count: number, write: () => Promise<Journey[]>): Promise<Journey[]> {
  const sent: Promise<unknown>[] = []
  let writing: Promise<Journey[]> | null = null
  let isWritten = false
  const begun = performance.now()
  for (let number = 0; number < count || !isWritten; number++) {
    sent.push(attack(number))
    if (number === NOTICED_AFTER) writing = write().finally(() => (isWritten = true))
    await pause(Math.max(0, begun + (number * 1_000) / PER_SECOND - performance.now()))
  }
  await Promise.all(sent)
  return writing!
}

/** Under this name people write. */
const MARK = 'A person'

/** People who write, each from a network of their own. */
class People {
  readonly #site: SiteUnderTest
  readonly #guests: string[]
  readonly #article: string
  readonly #entry: string

  constructor(site: SiteUnderTest, guests: string[], article: string, entry: string) {
    this.#site = site
    this.#guests = guests
    this.#article = article
    this.#entry = entry
  }

  /** Those who are known count nothing towards an attack. */
  async warmUp() {
    for (let number = 0; number < WARM_UP; number++) {
      await this.#write('known', number, `Warming up for the ${number}th time, which is unlike the others.`)
    }
  }

  /** Opens the forms of those who have them open; what is returned lets all of them write, one after the other. */
  async come(time: number): Promise<() => Promise<Journey[]>> {
    const opened: string[] = []
    for (let i = 0; i < OF_EACH; i++) opened.push(await openForm(this.#site.origin, this.#entry, '127.251.0.1'))
    await pause(OPEN_FOR_MS)
    return async () => {
      const journeys: Promise<Journey>[] = []
      for (let i = 0; i < OF_EACH; i++) {
        for (const [place, kind] of KINDS.entries()) {
          const number = (time * OF_EACH + i) * KINDS.length + place
          journeys.push(this.#write(kind, number, thought(number), opened[i]))
          await pause(APART_MS)
        }
      }
      return Promise.all(journeys)
    }
  }

  #write(kind: Kind, number: number, body: string, opened?: string): Promise<Journey> {
    const { origin } = this.#site
    const person = { origin, article: this.#article, from: `127.251.${number}.1`, name: MARK, body }
    return travel(kind, {
      ...person,
      ...(kind === 'known' && { cookie: this.#guests[number % this.#guests.length]! }),
      ...(kind === 'opened' && { opened: opened! }),
    })
  }
}

/** Nobody has written anything within less. */
const OPEN_FOR_MS = 4_500

const storedIn = (file: string) =>
  lookInto(file, (query) => {
    const rows = query('SELECT "state", COUNT(*) AS n FROM "Comment" WHERE "authorName" <> ? GROUP BY "state"', MARK)
    const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0)
    const theirs = query('SELECT "body" FROM "Comment" WHERE "authorName" = ?', MARK)
    const bodies = new Set(theirs.map(({ body }) => String(body)))
    return { approved: of('approved'), pending: of('pending'), bodies }
  })

/** Three sentences, of which no two share more than one. */
function thought(number: number): string {
  const [second, third] = STRIDES[Math.floor(number / THOUGHTS.length) % STRIDES.length]!
  return [0, second, third].map((stride) => THOUGHTS[(number + stride) % THOUGHTS.length]).join(' ')
}
const STRIDES = [
  [7, 16],
  [11, 19],
  [3, 5],
] as const

/** What people write is unlike what others do. */
const THOUGHTS = [
  'I waited three weeks before I wrote and it was right for both of us.',
  'My sister read this to me on the phone. We laughed about the part with the cat.',
  'Is there a reason why it says thirty days and not sixty? Mine took longer than that.',
  'Thank you. Going back and forth for a month taught me that silence is an answer too.',
  'The second part is wrong where two people share a flat; one cannot stop talking there.',
  'Running helped. Not for the exercise, rather because no phone fits into my shorts.',
  'What would you tell someone of nineteen whose first love ended yesterday by text?',
  'Our grandparents wrote letters and had whole weeks in which nobody expected anything.',
  'Three drafts are in my drawer now. None went out, all of them did me good.',
  'Please write more on friends who take sides, that hurts nearly as much.',
  'He came back in spring, by the way. I had moved on, which surprised us equally.',
  'A small correction: the study in paragraph two is from Utrecht, as far as I remember.',
  'For everybody who reads this at four in the morning: eat something and go to bed.',
  'Deleting photographs was hardest. Putting them on a disk in the cellar worked.',
  'As a therapist I would add that anger is allowed and does not need an audience.',
  'We have a dog together. How does no contact work when he needs both of us?',
  'Tried it twice, failed twice, third time lucky. Keep going, whoever you are.',
  'The checklist at the end hangs on my fridge between the shopping and a drawing.',
  'Honestly, half of this goes for jobs as well; I left mine in much the same way.',
  'Could someone explain what a clean break means with children of school age?',
  'After the divorce my mother took up sailing. She is seventy-one and never home.',
  'It reads as if all were over in a season. Mine is in its fourth year.',
  'I printed the paragraph on birthdays and gave it to my brother without a word.',
  'Music is a trap, nobody mentions that. Whole albums are closed to me.',
  'Less advice and more stories would be my wish, though the stories here are good.',
  'Small towns make it harder: there is one bakery and we both like bread.',
  'Yesterday we met by chance and talked about the weather like two pensioners. Fine.',
  'Is it cheating on the rules to answer when somebody in the family has died?',
  'My phone shows his birthday every year and I do not know where to switch it off.',
  'Ten out of ten for the bit about not writing when it rains.',
]
