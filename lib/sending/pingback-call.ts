import { elements, parseXml, textOf, type XmlNode } from '@/lib/linkbacks/xml'
import { saidInWords } from './in-words'

/** To the letter the call that WordPress sends, which every server has seen. */
export const pingbackCall = (source: string, target: string) => `<?xml version="1.0"?>
<methodCall>
<methodName>pingback.ping</methodName>
<params>
<param><value><string>${escapeXml(source)}</string></value></param>
<param><value><string>${escapeXml(target)}</string></value></param>
</params></methodCall>`

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export type CallAnswer = { kind: 'success'; text: string } | { kind: 'fault'; code: number; text: string }

/**
 * What a server answers to a call: one string, or a fault. Null is neither.
 * @see http://xmlrpc.com/spec.md
 */
export function readCallAnswer(body: string): CallAnswer | null {
  const root = parseXml(body)
  const [response] = root.ok ? elements([root.value], 'methodResponse') : []
  if (!response) return null
  const [fault] = elements(response, 'fault')
  if (fault) return readFault(fault)
  const params = elements(response, 'params').flatMap((all) => elements(all, 'param'))
  const text = params.length === 1 ? stringIn(params[0]!) : null
  return text === null ? null : { kind: 'success', text: saidInWords(text) }
}

function readFault(fault: XmlNode[]): CallAnswer | null {
  const members = new Map<string, XmlNode[]>()
  const struct = elements(fault, 'value').flatMap((value) => elements(value, 'struct'))
  for (const member of struct.flatMap((all) => elements(all, 'member'))) {
    const [name] = elements(member, 'name')
    if (name) members.set(textOf(name)?.trim() ?? '', member)
  }
  const code = intIn(members.get('faultCode') ?? [])
  return code === null
    ? null
    : { kind: 'fault', code, text: saidInWords(stringIn(members.get('faultString') ?? []) ?? '') }
}

/** Text without an element means a string. */
function stringIn(holder: XmlNode[]): string | null {
  const [value] = elements(holder, 'value')
  const [string] = value ? elements(value, 'string') : []
  return string ? textOf(string) : value ? textOf(value) : null
}

/** Some write a number as a string. */
function intIn(holder: XmlNode[]): number | null {
  const [value] = elements(holder, 'value')
  const [int] = value ? [...elements(value, 'int'), ...elements(value, 'i4'), ...elements(value, 'string')] : []
  const text = (int ? textOf(int) : value ? textOf(value) : null)?.trim()
  return text && /^[+-]?\d{1,10}$/.test(text) ? Number(text) : null
}
