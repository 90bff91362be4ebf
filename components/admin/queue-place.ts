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

/** The row that the decision about another, or about several of which it is the last, leads to. */
export function rowAfter(row: HTMLElement, also: HTMLElement[] = []): HTMLElement | undefined {
  const rows = rowsHere()
  const at = rows.indexOf(row)
  const isOpen = (each: HTMLElement) => !isDecided(each) && !also.includes(each)
  return rows.slice(at + 1).find(isOpen) ?? rows.slice(0, at).findLast(isOpen)
}

/** At each press of a button notes where to go on, and follows who moves on before the answer is there. */
export function follow(): () => void {
  const onSubmit = ({ submitter }: SubmitEvent) => {
    if (submitter?.closest('.queue, .decide, .undo')) note(whereItLeads(submitter))
  }
  const onFocus = ({ target }: FocusEvent) => {
    const row = rowOf(target)
    if (row && sessionStorage.getItem(PLACE) !== null) note(row.dataset.row)
  }
  document.addEventListener('submit', onSubmit, { capture: true })
  document.addEventListener('focusin', onFocus)
  return () => {
    document.removeEventListener('submit', onSubmit, { capture: true })
    document.removeEventListener('focusin', onFocus)
  }
}

const note = (id: string | undefined) => sessionStorage.setItem(PLACE, id ?? '')

/** The number of the row to go on with after a press of a button, if there is one. */
function whereItLeads(button: HTMLElement): string | undefined {
  const row = rowOf(button)
  if (row) return rowAfter(row)?.dataset.row
  const ticked = rowsHere().filter((each) => each.querySelector('input[name="seen"]:checked'))
  const last = button.closest('.bulk') ? ticked.at(-1) : undefined
  if (last) return rowAfter(last, ticked)?.dataset.row
  return rowOf(document.activeElement)?.dataset.row ?? button.closest<HTMLElement>('[data-about]')?.dataset.about
}

/** In the new page, goes on where somebody was in the one before. */
export function resume() {
  const rows = rowsHere()
  const ids = new Set(rows.map((row) => row.dataset.row))
  for (const id of onTheirWay) if (!ids.has(id)) onTheirWay.delete(id)
  for (const row of rows) if (onTheirWay.has(row.dataset.row ?? '')) row.dataset.done = ''
  const place = sessionStorage.getItem(PLACE)
  if (onTheirWay.size === 0) sessionStorage.removeItem(PLACE)
  if (place === null) return
  if (goTo(rows.find((row) => row.dataset.row === place) ?? rows[0])) return
  // Without rows, whoever listens or tabs goes on at the next one, or at the top, and not before the page.
  const next = document.querySelector<HTMLElement>('[data-do="next"]') ?? document.querySelector('main')
  next?.focus({ preventScroll: true })
}

export function goTo(row: HTMLElement | undefined): boolean {
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
  return row !== undefined
}

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
