'use client'
import { useSyncExternalStore, type ChangeEvent } from 'react'

const never = () => () => {}

/** Ticks all of this page. A comfort, so it is only there when scripts run. */
export function SelectPage() {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!hasScript) return null
  return (
    <label className="select-page">
      <input type="checkbox" onChange={tickAll} data-select-page /> Select all on this page
    </label>
  )
}

function tickAll(event: ChangeEvent<HTMLInputElement>) {
  const boxes = event.target.form?.querySelectorAll<HTMLInputElement>('input[name="seen"]') ?? []
  for (const box of boxes) box.checked = event.target.checked
}
