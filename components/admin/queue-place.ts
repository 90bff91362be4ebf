/**
 * Where somebody is in the queue. The page is made anew after each decision, so their place is kept beside it until then:
 * the row to go on with, and the rows whose decisions are still on their way.
 */
const PLACE = 'afterword.queue-place'
const onTheirWay = new Set<string>()

export const rowsHere = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]

export const isDecided = (row: HTMLElement) => row.dataset.done !== undefined

export function markDecided(row: HTMLElement) {
  row.dataset.done = ''
  if (row.dataset.row) onTheirWay.add(row.dataset.row)
}

/** The row that the decision about another leads to. */
export function rowAfter(row: HTMLElement): HTMLElement | undefined {
  const rows = rowsHere()
  const at = rows.indexOf(row)
  const isOpen = (each: HTMLElement) => !isDecided(each)
  return rows.slice(at + 1).find(isOpen) ?? rows.slice(0, at).findLast(isOpen)
}

/** At each press of a button notes where to go on, and follows who moves on before the answer is there. */
export function follow(): () => void {
  const onSubmit = ({ submitter }: SubmitEvent) => {
    const row = rowOf(submitter)
    note(row ? rowAfter(row) : rowOf(document.activeElement))
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (sessionStorage.getItem(PLACE)) note(rowOf(target))
  }
  document.addEventListener('submit', onSubmit, { capture: true })
  document.addEventListener('focusin', onFocus)
  return () => {
    document.removeEventListener('submit', onSubmit, { capture: true })
    document.removeEventListener('focusin', onFocus)
  }
}

function note(row: HTMLElement | null | undefined) {
  if (row?.dataset.row) sessionStorage.setItem(PLACE, row.dataset.row)
}

/** In the new page, goes on where somebody was in the one before. */
export function resume() {
  const rows = rowsHere()
  const ids = new Set(rows.map((row) => row.dataset.row))
  for (const id of onTheirWay) if (!ids.has(id)) onTheirWay.delete(id)
  for (const row of rows) if (onTheirWay.has(row.dataset.row ?? '')) row.dataset.done = ''
  const place = sessionStorage.getItem(PLACE)
  if (onTheirWay.size === 0) sessionStorage.removeItem(PLACE)
  goTo(rows.find((row) => row.dataset.row === place))
}

export function goTo(row: HTMLElement | undefined): boolean {
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
  return row !== undefined
}

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
