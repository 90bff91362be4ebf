import type { Origin } from '@/lib/comments/post-comment'
import type { Answer } from './answers'

/** What a stranger has sent, within the limit of its address. */
export type Sent = {
  body: Buffer
  type: string
  /** The Accept header. */
  accept: string
  origin: Origin
  /** Who the browser has proven to be, if anybody. */
  guestId: number | null
}

/** The text fields of a form; null when the body is not one. */
export async function readForm({ body, type }: Sent): Promise<Record<string, string> | null> {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body.toString()))
  }
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  } catch {
    return null
  }
}

type InForms = {
  status: number
  headers: Record<string, string>
  text: string
  json: object
  page: () => Answer
}

/** Browsers name HTML when they ask; a program that does not name JSON gets plain words. */
export const wantsPage = (accept: string) => accept.includes('text/html')
export const wantsJson = (accept: string) => !wantsPage(accept) && /\bjson\b/.test(accept)

/** The same answer in the form that was asked for: a page for people, JSON, or plain words. */
export function asFor(accept: string, { status, headers, text, json, page }: InForms): Answer {
  if (wantsPage(accept)) return page()
  const [type, body] = wantsJson(accept) ? ['application/json', JSON.stringify(json)] : ['text/plain', text]
  return { status, headers: { 'Content-Type': `${type}; charset=utf-8`, ...headers }, body }
}
