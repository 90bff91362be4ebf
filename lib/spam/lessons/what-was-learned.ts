import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { once } from '@/lib/once'
import type { Kind } from '../judge/features'
import { score } from '../judge/score'
import { outcomeOf } from '../judge/thresholds'
import type { JudgeOf } from '../judge-of'
import { currentJudge, type Judge } from './current-judge'
import { lessonOf } from './lesson'
import { latestLessons } from './store'

/** Something that was found in lessons, what it adds to a score on average, and in how many of each it was. */
export type Telling = { kind: Kind; words: string; adds: number; inSpam: number; inHam: number }

export type WhatWasLearned = {
  spam: number
  ham: number
  judge: Judge
  /** Of the latest decisions, what today's thresholds would have done wrong. */
  record: { spam: number; published: number; ham: number; binned: number }
  forSpam: Telling[]
  forHam: Telling[]
}

/** As many of the latest lessons are looked through for what weighs most. */
const LOOKED_AT = 200
const MOST = 12
const PIECE_MS = 8
const TOLD: readonly Kind[] = ['word', 'host', 'author', 'sign', 'topic']

type Kept = { made: number; learned: Promise<WhatWasLearned> }

/** What a judge has learned, for people to see; made once after each change. */
export function whatWasLearned(of: JudgeOf): Promise<WhatWasLearned> {
  const made = version('judges')
  const shelf = once<Partial<Record<JudgeOf, Kept>>>('what was learned', () => ({}))
  const kept = shelf[of]
  if (kept?.made === made) return kept.learned
  const learned = look(of)
  shelf[of] = { made, learned }
  learned.catch(() => delete shelf[of])
  return learned
}

async function look(of: JudgeOf): Promise<WhatWasLearned> {
  const judge = await currentJudge(of)
  const found = await tellingIn(judge, of)
  const inOrder = found.filter(({ inSpam, inHam }) => inSpam + inHam > 0).sort((one, other) => other.adds - one.adds)
  return {
    ...judge.model.lessons,
    judge,
    record: recordOf(judge),
    forSpam: inOrder.filter(({ adds }) => adds > 0).slice(0, MOST),
    forHam: inOrder
      .filter(({ adds }) => adds < 0)
      .slice(-MOST)
      .reverse(),
  }
}

async function tellingIn({ model }: Judge, of: JudgeOf): Promise<Telling[]> {
  const sums = new Map<string, Telling & { times: number }>()
  let begun = performance.now()
  for (const row of await latestLessons(db(), of === 'linkbacks', LOOKED_AT)) {
    for (const { kind, words, adds, inSpam, inHam } of score(model, lessonOf(row).evidence).parts) {
      if (!TOLD.includes(kind)) continue
      const key = `${kind} ${words}`
      const sum = sums.get(key) ?? { kind, words, adds: 0, inSpam, inHam, times: 0 }
      sums.set(key, { ...sum, adds: sum.adds + adds, times: sum.times + 1 })
    }
    if (performance.now() - begun > PIECE_MS) {
      await new Promise((resolve) => setImmediate(resolve))
      begun = performance.now()
    }
  }
  return [...sums.values()].map(({ times, adds, ...rest }) => ({ ...rest, adds: adds / times }))
}

function recordOf({ past, thresholds }: Judge): WhatWasLearned['record'] {
  const record = { spam: 0, published: 0, ham: 0, binned: 0 }
  for (const { score, spam } of past) {
    const outcome = outcomeOf(score, thresholds)
    record[spam ? 'spam' : 'ham'] += 1
    if (spam && outcome === 'publish') record.published += 1
    if (!spam && outcome === 'bin') record.binned += 1
  }
  return record
}
