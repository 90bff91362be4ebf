import type { Origin } from '@/lib/comments/post-comment'

/** What a stranger has sent, within the limit of its address. */
export type Sent = { body: Buffer; type: string; origin: Origin }

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
