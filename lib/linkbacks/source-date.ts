const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i
/** The first of what may have an address on the web. */
const EARLIEST = Date.UTC(1990, 0, 1)

/** A moment as pages write it in microformats and JSON-LD; without a zone it is taken for UTC. */
export function dateIn(text: string | undefined): Date | null {
  const [, day, time, zone] = FORM.exec(text?.trim() ?? '') ?? []
  if (!day) return null
  const ending = (zone ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()
  const date = new Date(`${day}T${time ?? '00:00'}${ending}`)
  return date.getTime() >= EARLIEST ? date : null
}
