import { lookInto } from '../database'
import { median, milliseconds, plain, type Figure } from '../figures'
import { attackOf, postFrom } from '../machines'
import { slugOf } from '../make-content'
import type { SiteUnderTest } from '../site-under-test'
import { pause } from '../workshop'
import { readForms } from '../writers'

/** 10,000 in a minute. */
const PER_SECOND = 167
const HONEST = 15

/**
 * What machines do to the site: comments of all kinds, from everywhere, and people who write meanwhile.
 * Whoever attacks is on this machine too and takes of its time, so while it is calm the same sender asks for a page as often.
 */
export async function machines(site: SiteUnderTest, count: number): Promise<Figure[]> {
  const article = `/articles/${slugOf(0)}`
  const [form] = await readForms(site.reader, 1)
  const attack = await attackOf(site.origin, article, form!.token)
  const write = (number: number) => honest(site, form!.address, form!.token, number)

  const calm = await whileSending(count / 4, () => site.reader.get(article), write, 0)
  const attacked = await whileSending(count, attack, write, HONEST)
  const { approved, pending } = countOf(site.database)
  const taken = attacked.filter(({ status }) => status === 303).length
  const lost = attacked.filter(({ status, keptWords }) => status !== 303 && !keptWords).length
  const note = `${plain(count)} of eight kinds, ${PER_SECOND} a second; of ${HONEST} people who wrote meanwhile ${taken} were let in at once, the others asked to calculate or wait`
  return [
    { what: 'machines: published', value: approved, show: plain, budget: { atMost: 0 }, note },
    { what: '  waiting, people’s apart', value: pending, show: plain, budget: { atMost: 50 } },
    { what: '  words of people lost', value: lost, show: plain, budget: { atMost: 0 } },
    {
      what: '  posting meanwhile',
      value: median(attacked.map(({ ms }) => ms)),
      show: milliseconds,
      peer: { name: 'as many page views instead', value: median(calm.map(({ ms }) => ms)) },
      budget: { atMost: 2 },
      note: 'the median from sending to the answer, which for most is the page that asks; what is stored takes longer',
    },
  ]
}

type Written = { ms: number; status: number; keptWords: boolean }

/** Sends so many, and lets people write meanwhile, evenly. */
async function whileSending(
  count: number,
  send: (number: number) => Promise<unknown>,
  write: (number: number) => Promise<Written>,
  from: number,
): Promise<Written[]> {
  const written: Promise<Written>[] = []
  const sent: Promise<unknown>[] = []
  const begun = performance.now()
  for (let number = 0; number < count; number++) {
    sent.push(send(number))
    if (number % Math.floor(count / HONEST) === 0 && written.length < HONEST) written.push(write(from + written.length))
    await pause(Math.max(0, begun + (number * 1_000) / PER_SECOND - performance.now()))
  }
  await Promise.all(sent)
  return Promise.all(written)
}

async function honest(site: SiteUnderTest, address: string, token: string, number: number): Promise<Written> {
  const body = THOUGHTS[number % THOUGHTS.length]!
  const begun = performance.now()
  const answer = await postFrom(`127.251.${number}.1`, site.origin + address, { name: MARK, body, token })
  return { ms: performance.now() - begun, status: answer.status, keptWords: answer.body.includes(body) }
}

/** Under this name people write. */
const MARK = 'A person'

const countOf = (file: string) =>
  lookInto(file, (query) => {
    const rows = query('SELECT "state", COUNT(*) AS n FROM "Comment" WHERE "authorName" <> ? GROUP BY "state"', MARK)
    const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0)
    return { approved: of('approved'), pending: of('pending') }
  })

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
