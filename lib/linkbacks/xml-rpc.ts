import { err, ok, type Result } from '@/lib/result'
import { elements, parseXml, textOf, type XmlNode } from './xml'

/** A call has two addresses in it; 8 KiB are room for the longest that browsers take. */
export const MAX_CALL_BYTES = 8_192

export type Call = {
  method: string
  /** null stands for a parameter that is no string. */
  params: (string | null)[]
}
export type CallError = 'too-large' | 'doctype' | 'not-well-formed' | 'not-a-call'

/**
 * Reads the call out of an XML-RPC request.
 * @see http://xmlrpc.com/spec.md
 */
export function parseCall(body: Uint8Array | string): Result<Call, CallError> {
  if (Buffer.byteLength(body) > MAX_CALL_BYTES) return err('too-large')
  const root = parseXml(body)
  if (!root.ok) return root

  const [call] = elements([root.value], 'methodCall')
  const [name] = call ? elements(call, 'methodName') : []
  const method = name && textOf(name)?.trim()
  if (!call || !method) return err('not-a-call')
  const params = elements(call, 'params').flatMap((all) => elements(all, 'param'))
  return ok({ method, params: params.map(stringIn) })
}

/** `<value>` with `<string>` or, which means the same, with nothing but text. */
function stringIn(param: XmlNode[]): string | null {
  const [value] = elements(param, 'value')
  if (!value) return null
  const [string] = elements(value, 'string')
  return textOf(string ?? value)
}

export const methodResponse = (text: string) =>
  envelope(`<params><param><value><string>${escapeXml(text)}</string></value></param></params>`)

export const fault = (code: number, text: string) =>
  envelope(
    '<fault><value><struct>' +
      `<member><name>faultCode</name><value><int>${code}</int></value></member>` +
      `<member><name>faultString</name><value><string>${escapeXml(text)}</string></value></member>` +
      '</struct></value></fault>',
  )

const envelope = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<methodResponse>${content}</methodResponse>\n`

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
