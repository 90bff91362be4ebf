import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { evaluate } from '@/lib/spam/evaluate/evaluate'
import { readLabelled } from '@/lib/spam/evaluate/labelled'
import { fittedOf, forget, learn, MAX_KEPT, newModel } from '@/lib/spam/judge/model'
import { score } from '@/lib/spam/judge/score'
import { serialize } from '@/lib/spam/judge/serialize'
import { milliseconds, percentile, type Figure } from '../figures'
import { Chance } from '../seed/chance'
import { VOCABULARY } from '../seed/words'

const LONG_TEXT = 10_000
const TIMES = 200

/** What the judge costs with a full model, and what it is worth on the labelled sets of a folder, if one is given. */
export function spamJudge(folder: string | undefined): Promise<Figure[]> {
  return Promise.resolve([...costs(), ...(folder === undefined ? [] : worth(folder))])
}

function costs(): Figure[] {
  const chance = new Chance(10)
  // Every third word is a new one, as in real texts: words never seen cost most.
  const word = () => chance.oneOf(VOCABULARY.ordinary) + (chance.below(3) ? '' : chance.oneOf(VOCABULARY.ordinary))
  const evidence = (length: number) => {
    let text = ''
    while (text.length < length) text += `${word()} `
    return { text: text.slice(0, length), author: chance.oneOf(VOCABULARY.ordinary), links: [], hosts: [] }
  }
  const model = newModel()
  let id = 1
  for (; model.kept < MAX_KEPT * 0.98; id += 1) learn(model, { id, evidence: evidence(300), spam: id % 3 === 0 })
  const lesson = { id, evidence: evidence(300), spam: true }
  const changed = (change: typeof learn) => () => {
    change(model, lesson)
    fittedOf(model)
  }
  const learned = cpuMs(TIMES, () => {
    changed(learn)()
    changed(forget)()
  }).map((both) => both / 2)
  const texts = Array.from({ length: TIMES }, () => evidence(LONG_TEXT))
  const verdicts = cpuMs(TIMES, (at) => score(model, texts[at]!))
  const bytes = serialize(model).length
  return [
    {
      what: 'spam: verdict on 10 KB',
      value: percentile(verdicts, 0.99),
      show: milliseconds,
      budget: { atMost: 5 },
      note: `p99 of ${TIMES}, CPU, warm, full model; p50 ${milliseconds(percentile(verdicts, 0.5))}`,
    },
    {
      what: 'spam: learning or forgetting',
      value: percentile(learned, 0.5),
      show: milliseconds,
      budget: { atMost: 20 },
      note: 'p50, CPU, with a new fit of a full model',
    },
    {
      what: 'spam: a full model',
      value: bytes / 1_000_000,
      show: (value) => `${value.toFixed(1)} MB`,
      budget: { atMost: 4 },
    },
  ]
}

function cpuMs(times: number, run: (at: number) => void): number[] {
  const all = Array.from({ length: times * 2 }, (_, at) => {
    const before = process.cpuUsage()
    run(at % times)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return all.slice(times)
}

/** Each file with a name ending in `.csv`; what cannot be measured on is named. */
function worth(folder: string): Figure[] {
  if (!existsSync(folder)) return [{ what: 'spam: labelled sets', why: `there is no folder ${folder}` }]
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  process.stderr.write(`labelled sets found: ${files.join(', ') || 'none'} … `)
  return files.flatMap((file) => worthOn(file, readFileSync(path.join(folder, file), 'utf8')))
}

const percent = (value: number) => `${(value * 100).toFixed(1)} %`

function worthOn(file: string, csv: string): Figure[] {
  const set = readLabelled(csv)
  if (!set.ok) return [{ what: `spam: ${file}`, why: set.error }]
  const { rows, dayOne, folds, queue } = evaluate(set.value, { train: [], folds: null, leaveOut: false })
  if (rows.spam === 0 || rows.ham === 0) return [{ what: `spam: ${file}`, why: 'it has rows of one kind only' }]
  const first: Figure = {
    what: `spam: ${file}, day one`,
    value: dayOne.recallAtHalfPercent,
    show: percent,
    budget: { atLeast: 0.45 },
    note: 'spam caught at 0.5 % false alarms, nothing learned',
  }
  const later = queue?.stages.find(({ decisions }) => decisions === 400)?.rest
  const inFolds: Figure[] = folds
    ? [
        {
          what: '  five folds',
          value: folds.accuracy,
          show: percent,
          budget: { atLeast: 0.975 },
          note: `accuracy; caught at 0.5 % false alarms ${percent(folds.recallAtHalfPercent)}`,
        },
      ]
    : []
  const replayed: Figure[] = later
    ? [
        {
          what: '  after 400, spam published',
          value: later.spam.publish,
          show: String,
          budget: { atMost: 1 },
          note: `ham published ${later.ham.publish}, held ${later.ham.hold}`,
        },
        {
          what: '  after 400, ham binned',
          value: later.ham.bin,
          show: String,
          budget: { atMost: 1 },
          note: `spam binned ${later.spam.bin}, held ${later.spam.hold}`,
        },
      ]
    : []
  return [first, ...inFolds, ...replayed]
}
