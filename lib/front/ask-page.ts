import type { Entry } from '@/lib/articles/entry'
import type { Ask } from '@/lib/comments/screen-submission'
import { version } from '@/lib/documents/versions'
import { stripScripts } from '@/lib/documents/strip'
import { once } from '@/lib/once'
import { answer, type Answer } from './answers'
import { SLOTS } from './ask-slots'
import { innerDoor } from './inner-door'

/** Fields that are not what was typed, but how it was sent. */
const OF_THE_WAY = new Set(['preview', 'ticket', 'work'])
/** A form of ours has a dozen. */
const MOST_FIELDS = 40

/**
 * The page that asks for a proof and keeps all that was typed. A flood gets it a thousand times, so it is rendered once
 * for each entry, with blanks, and costs no more than filling them in.
 */
export async function askPage(entry: Entry, fields: Record<string, string>, ask: Ask): Promise<Answer> {
  const template = await templateFor(entry, ask.because)
  const kept = Object.entries(fields).filter(([name]) => !OF_THE_WAY.has(name))
  const values: Record<string, string> = {
    name: escaped(fields.name ?? ''),
    body: escaped(fields.body ?? ''),
    fields: [...kept.slice(0, MOST_FIELDS), ['ticket', ask.ticket]].map(hiddenField).join(''),
    seconds: String(ask.seconds),
    work: escaped(JSON.stringify(ask.work)),
  }
  return {
    status: 429,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': String(ask.seconds),
      'X-Robots-Tag': 'noindex',
    },
    body: template.replace(SLOT, (_, inField?: string, inText?: string) => values[(inField ?? inText)!]!),
  }
}

const names = Object.keys(SLOTS).join('|')
const SLOT = new RegExp(`<input[^>]*name="afterword-slot-(${names})"[^>]*>|afterword-slot-(${names})`, 'g')

const hiddenField = ([name, value]: string[]) =>
  `<input type="hidden" name="${escaped(name!)}" value="${escaped(value!)}"/>`

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}
const escaped = (text: string) => text.replace(/[&<>"'\r]/g, (character) => ESCAPES[character]!)

type Template = { version: string; html: Promise<string> }
const MOST_TEMPLATES = 100

async function templateFor(entry: Entry, because: Ask['because']): Promise<string> {
  const templates = once('ask-templates', () => new Map<string, Template>())
  const key = `${entry.id} ${because}`
  const now = `${version('site')}`
  const kept = templates.get(key)
  if (kept?.version === now) return kept.html
  const made = { version: now, html: render(entry, because) }
  made.html.catch(() => templates.delete(key))
  templates.delete(key)
  templates.set(key, made)
  if (templates.size > MOST_TEMPLATES) templates.delete(templates.keys().next().value!)
  return made.html
}

async function render(entry: Entry, because: Ask['because']): Promise<string> {
  const asked = answer(429, 'ask', { entry, ask: because })
  if (!('page' in asked)) throw new Error('an answer with a view is a page')
  const page = await innerDoor().ask('GET', asked.page)
  if (page.status !== 200) throw new Error(`${asked.page} was answered with ${page.status}`)
  return stripScripts(page.body.toString())
}
