const DONE: Record<string, string> = {
  edited: 'The words are changed; those before are in the history.',
  noted: 'The note is added.',
  unnoted: 'The note is removed.',
}
const FAILED: Record<string, string> = {
  empty: 'There was nothing in it, so nothing was changed.',
  'too-long': 'That was longer than the site allows, so nothing was changed.',
  gone: 'This cannot be changed any more.',
  overtaken: 'Its words have been changed meanwhile, so yours were not saved. Please read it once more.',
  'not-noted': 'There was nothing to note.',
}

type ItemNewsProps = Record<'done' | 'failed', string | string[] | undefined>

/** What became of an edit or a note. */
export function ItemNews({ done, failed }: ItemNewsProps) {
  const words = FAILED[String(failed)] ?? DONE[String(done)]
  if (!words) return null
  return (
    <p className={FAILED[String(failed)] ? 'notice warn' : 'notice'} role="status">
      {words}
    </p>
  )
}
