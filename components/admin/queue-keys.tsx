'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { follow, goTo, isDecided, markDecided, resume, rowAfter, rowsHere } from './queue-place'

const KEYS: [key: string, what: string][] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['t', 'approve, and trust the person'],
  ['s', 'spam'],
  ['d', 'trash'],
  ['r', 'restore, or back to waiting'],
  ['z or u', 'undo'],
  ['x', 'tick'],
  ['o', 'open'],
  ['?', 'this help'],
]

const OF_ITEM: typeof KEYS = [
  ['j', 'next, after a decision'],
  ...KEYS.filter(([key]) => !['j', 'k', 'x', 'o'].includes(key)),
]

const DECISIONS: Record<string, string> = { a: 'approved', t: 'trust', s: 'spam', d: 'trash', r: 'pending' }

/** The keys of the queue and of an item's page. Everything they do is also a button, a tick box or a link. */
export function QueueKeys({
  keys,
  news,
}: {
  keys: 'queue' | 'item'
  /** Another after each decision. */ news: string
}) {
  const help = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (help.current?.open) return
      if (event.key === '?') help.current?.showModal()
      else if (!press(event.key)) return
      event.preventDefault()
    }
    document.documentElement.dataset.keys = ''
    document.addEventListener('keydown', onKey)
    const unfollow = follow()
    return () => {
      document.removeEventListener('keydown', onKey)
      delete document.documentElement.dataset.keys
      unfollow()
    }
  }, [])
  // After this commit Next scrolls to the top; what comes next is before the picture is drawn.
  useLayoutEffect(() => queueMicrotask(resume), [news])
  return (
    <>
      <button type="button" className="plain keys-help" onClick={() => help.current?.showModal()}>
        Keys <kbd>?</kbd>
      </button>
      <dialog ref={help} aria-labelledby="keys-title" className="help">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {(keys === 'item' ? OF_ITEM : KEYS).map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button>Close</button>
        </form>
      </dialog>
    </>
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"]), [contenteditable]')

/** True when the key meant something here. */
function press(key: string): boolean {
  if (key === 'u' || key === 'z') return click(document, '[data-do="undo"]')
  const rows = rowsHere()
  if (document.querySelector('.decide')) return pressOnItem(key)
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const row = rows[at]
  if (key === 'j') return goTo(rows[Math.min(at + 1, rows.length - 1)])
  if (key === 'k') return goTo(rows[Math.max(at - 1, 0)])
  if (!row) return key in DECISIONS || key === 'x' ? goTo(rows[0]) : false
  if (key === 'x') return click(row, 'input[name="seen"]')
  if (key === 'o') return click(row, '[data-do="open"]')
  const decision = DECISIONS[key]
  if (decision === undefined || isDecided(row) || !click(row, `[data-do="${decision}"]`)) return false
  // Where the row is gone at once, the focus has gone on.
  if (row.closest('[data-quick]')) return true
  // The answer takes a moment; meanwhile the next one can be read, and no key decides about this one twice.
  markDecided(row)
  goTo(rowAfter(row))
  return true
}

/** On an item's page there is one to decide about, whatever has the focus. */
function pressOnItem(key: string): boolean {
  if (key === 'j') return click(document, '[data-do="next"]')
  const decision = DECISIONS[key]
  return decision !== undefined && click(document, `.decide [data-do="${decision}"]`)
}

function click(within: ParentNode, selector: string): boolean {
  const found = within.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}
