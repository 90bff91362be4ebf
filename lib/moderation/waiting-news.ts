import { setTimeout } from 'node:timers/promises'
import { once } from '@/lib/once'
import { whatWaits } from './queue'
import type { Scope } from './scope'

/** The process looks for a page; the question is answered from an index. */
const LOOK_EVERY_MS = 1_000
/** After so long a page asks again, and it is looked whether its session still holds. */
const MOST_MS = 300_000

const end = () => once('waiting-news', () => new AbortController())

/** What waits: at once, and whenever it has changed, until the page goes away. */
export async function* waitingNews(scope: Scope, gone: AbortSignal) {
  const stop = AbortSignal.any([gone, end().signal, AbortSignal.timeout(MOST_MS)])
  let told = ''
  while (!stop.aborted) {
    const now = JSON.stringify(await whatWaits(scope))
    if (now !== told) yield now
    told = now
    await setTimeout(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => {})
  }
}

/** For the stop of the process, which else would wait for every page that is open. */
export const endWaitingNews = () => end().abort()
