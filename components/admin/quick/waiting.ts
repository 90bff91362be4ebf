/** How many wait, as this page knows it: told by each answer, and asked for now and then. */
let known: { waiting: number; newest: number } | null = null
const listeners = new Set<() => void>()

export const waitingNow = () => known

export function tellWaiting(now: { waiting: number; newest?: number }) {
  known = { waiting: now.waiting, newest: now.newest ?? known?.newest ?? 0 }
  listeners.forEach((listen) => listen())
}

export function onWaiting(listen: () => void) {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
