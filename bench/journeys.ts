import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import * as cheerio from 'cheerio'
import { sendFrom, type Sent } from './machines'

/** How somebody comes to the form: known here, with the form opened before, with script, or without. */
export const KINDS = ['known', 'opened', 'script', 'plain'] as const
export type Kind = (typeof KINDS)[number]

export type Journey = {
  kind: Kind
  body: string
  /** What the server took to answer, from asking for the form until the comment is stored. */
  serverMs: number
  /** What the browser had to calculate, or the person had to wait. */
  proofMs: number
  requests: number
  stored: boolean
}

type Person = {
  origin: string
  article: string
  from: string
  name: string
  body: string
  /** Of somebody who has proven their address. */
  cookie?: string
  /** Fetched when the form was opened, some time ago. */
  opened?: string
}
type Challenge = Record<string, unknown>

/** One person who writes one comment, as a browser would send it. */
export async function travel(kind: Kind, person: Person): Promise<Journey> {
  const { origin, article, from, name, body, cookie } = person
  const passed = { serverMs: 0, proofMs: 0, requests: 0 }
  const ask = (method: 'GET' | 'POST', path: string, fields?: Record<string, string>) =>
    timed(passed, 'serverMs', () => {
      passed.requests += 1
      return sendFrom(from, method, origin + path, fields, cookie ? { cookie } : {})
    })
  const solve = (work: Challenge) => timed(passed, 'proofMs', () => solved(work))

  const page = cheerio.load((await ask('GET', article)).body)
  const fields: Record<string, string> = { name, body, token: String(page('input[name=token]').attr('value')) }
  if (kind === 'opened') fields.token = person.opened!
  if (kind === 'script') {
    const fetched = await ask('GET', `/api/form-token?entry=${fields.token!.split('.')[0]}`)
    const { token, work } = JSON.parse(fetched.body) as { token: string; work?: Challenge }
    Object.assign(fields, { token }, work && { work: await solve(work) })
  }
  let answer = await ask('POST', `${article}/comments`, fields)
  if (answer.status === 429) {
    const asked = cheerio.load(answer.body)
    for (const hidden of asked('.ask input[type=hidden]')) {
      fields[asked(hidden).attr('name')!] = asked(hidden).attr('value')!
    }
    if (kind === 'plain') {
      const seconds = Number(answer.headers['retry-after']) + 1
      await timed(passed, 'proofMs', () => new Promise((resolve) => setTimeout(resolve, seconds * 1_000)))
    } else fields.work = await solve(JSON.parse(asked('form[data-work]').attr('data-work')!) as Challenge)
    answer = await ask('POST', `${article}/comments`, fields)
  }
  return { kind, body, ...passed, stored: answer.status === 303 }
}

async function timed<T>(passed: Record<string, number>, what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  try {
    return await work()
  } finally {
    passed[what]! += performance.now() - begun
  }
}

/** By the worker that browsers get, in a thread: nobody else waits for it. */
function solved(work: Challenge): Promise<string> {
  const script = `
    const { parentPort } = require('node:worker_threads')
    const self = { postMessage: (found) => parentPort.postMessage(found) }
    ${readFileSync('public/enhance.work1.js', 'utf8')}
    parentPort.once('message', (data) => self.onmessage({ data }))`
  const worker = new Worker(script, { eval: true })
  worker.postMessage(work)
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
}

/** The token that a script fetches when somebody opens the form. */
export async function openForm(origin: string, entry: string, from: string): Promise<string> {
  const fetched: Sent = await sendFrom(from, 'GET', `${origin}/api/form-token?entry=${entry}`)
  return (JSON.parse(fetched.body) as { token: string }).token
}
