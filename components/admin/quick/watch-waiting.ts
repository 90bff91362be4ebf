import { askDesk } from './ask-desk'
import { tellWaiting, waitingNow } from './waiting'

const SHORTEST_MS = 30_000
const LONGEST_MS = 300_000

/**
 * Asks how many wait: at most every half minute, ever more seldom while nothing changes, and never while nobody looks at
 * the page. A page that is looked at again asks at once, if it is time.
 */
export function watchWaiting(): () => void {
  let pause = SHORTEST_MS
  let last = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask() {
    last = Date.now()
    try {
      const answer = await askDesk('/admin/comments/waiting')
      if (!answer.ok) return
      const now = (await answer.json()) as { waiting: number; newest: number }
      const before = waitingNow()
      const isNews = before?.waiting !== now.waiting || before.newest !== now.newest
      pause = isNews ? SHORTEST_MS : Math.min(pause * 1.5, LONGEST_MS)
      tellWaiting(now)
    } catch {
      pause = Math.min(pause * 2, LONGEST_MS)
    }
    plan()
  }

  function plan() {
    clearTimeout(timer)
    if (!document.hidden) timer = setTimeout(() => void ask(), Math.max(0, last + pause - Date.now()))
  }

  plan()
  document.addEventListener('visibilitychange', plan)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', plan)
  }
}
