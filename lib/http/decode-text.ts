/** How far into a page its own word on its encoding is looked for, as browsers do. */
const META_WITHIN_BYTES = 1_024

/**
 * The text of some bytes: by a byte order mark, else by what the header says, else by what the page says in a `<meta>`,
 * else as UTF-8.
 * @param cut the bytes may end in the middle of a character, which is left out then
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodeText(bytes: Uint8Array, contentType: string, cut: boolean): string {
  const label = markOf(bytes) ?? /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? metaOf(bytes)
  return decodeAs(bytes, label ?? 'utf-8', { stream: cut }) ?? new TextDecoder().decode(bytes, { stream: cut })
}

/** What Windows-1252 has where Latin-1 has control characters; from 0x80 on. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of bytes in an encoding by its label; null for a label that nobody knows, and if fatal for wrong bytes. */
export function decodeAs(bytes: Uint8Array, label: string, { fatal = false, stream = false } = {}): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal })
    const text = decoder.decode(bytes, { stream })
    // Node 20 decodes it as Latin-1 (nodejs/node#56542), and every typographic quote of an old blog is lost.
    if (decoder.encoding !== 'windows-1252') return text
    return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!)
  } catch {
    return null
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

function metaOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, META_WITHIN_BYTES)).toString('latin1')
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]
  // A page whose <meta> could be read as ASCII is not UTF-16, whatever it says.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
