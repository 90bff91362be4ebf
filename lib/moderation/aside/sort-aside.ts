import { randomUUID } from 'node:crypto'
import { content } from '@/lib/articles/content'
import { db, transaction, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { alikeTo, fingerprint, maybeOfTemplate } from '@/lib/spam/attack/fingerprint'
import { attackWatch } from '@/lib/spam/attack/watch'
import { verdictSchema } from '@/lib/spam/verdict'
import { move } from '../decide'
import { newestAside, type Aside } from './store'

export const SORT_ASIDE = 'sort-aside'

const LOOK_MS = 3_600_000
/** With the nine that one attack gets into the queue it is no more than anybody reads. */
const MOST_BACK = 40
/** As many are compared with all others. */
const MOST_CANDIDATES = 200
const REASON = 'machines no longer write, and it is unlike what they wrote'

/** An hour after an attack was noticed, and each hour until it is over. */
export const sortAsideLater = (tx: Tx, now: Date) =>
  enqueue(tx, {
    name: SORT_ASIDE,
    payload: {},
    dedupeKey: SORT_ASIDE,
    runAt: new Date(now.getTime() + LOOK_MS),
    createdAt: now,
  })

/** Once an attack is over, what was set aside and does not look like it waits for a look like everything else. */
export async function sortAside(now: Date): Promise<void> {
  if (attackWatch().isUnderAttack(now.getTime(), content().site.defence.surge)) {
    return transaction((tx) => sortAsideLater(tx, now))
  }
  const unlike = unlikeTheRest(await newestAside(db()))
  const batch = randomUUID()
  await write(async (tx, touch) => {
    for (const { id } of unlike.slice(0, MOST_BACK)) {
      await move(tx, touch, { id, from: 'aside', to: 'pending' }, { rule: 'attack-over' }, batch, now, REASON)
    }
  })
}

/** What looks less like spam than not, and like nothing else that came; the best first. */
function unlikeTheRest(all: Aside[]): Aside[] {
  const texts = all.map((each) => ({ ...each, words: fingerprint(each.body), score: scoreOf(each.verdict) }))
  const isLikeAnother = ({ id, words }: (typeof texts)[number]) => {
    const isAlike = alikeTo(words)
    return maybeOfTemplate(words) && texts.some((other) => other.id !== id && isAlike(other.words))
  }
  return texts
    .filter(({ state, score }) => state === 'aside' && score < 0)
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST_CANDIDATES)
    .filter((text) => !isLikeAnother(text))
}

function scoreOf(verdict: unknown): number {
  const parsed = verdictSchema.loose().safeParse(verdict)
  return parsed.success ? (parsed.data.score ?? 0) : 0
}
