import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { solveChallenge } from 'altcha-lib/v1'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { makeTicket, readTicket, WAIT_MS } from './ticket'
import { isWorked, makeWork } from './work'

const folder = mkdtempSync(path.join(tmpdir(), 'afterword-proof-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const NOON = new Date('2026-11-24T12:00:00Z')
const later = (ms: number) => new Date(NOON.getTime() + ms)
const ticket = makeTicket('my words', NOON)

test.each([
  ['what it was made for', ticket.text, 'my words', later(WAIT_MS), true],
  ['other words', ticket.text, 'other words', NOON, false],
  ['more than an hour later', ticket.text, 'my words', later(3_600_001), false],
  ['made older', ticket.text.replace(/^[^.]+/, '1'), 'my words', NOON, false],
  ['nothing', '', 'my words', NOON, false],
])('a ticket for %s', (_, text, what, now, good) => {
  expect(readTicket(text, what, now) !== null).toBe(good)
})

test('whatever is sent as a ticket or a calculation, it is no error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.json(), async (text, json) => {
      expect(readTicket(text, 'x', NOON)).toBeNull()
      expect(await isWorked(text, 'x')).toBe(false)
      expect(await isWorked(json, 'x')).toBe(false)
    }),
  )
})

test('a calculation that was done is one for its own ticket only, and not with another number', async () => {
  const { maxnumber, ...work } = makeWork(ticket.mark, 1)
  const solved = await solveChallenge(work.challenge, work.salt, 'SHA-256', maxnumber).promise
  const written = (number: number) => JSON.stringify({ ...work, number })
  expect(await isWorked(written(solved!.number), ticket.mark)).toBe(true)
  expect(await isWorked(written(solved!.number), makeTicket('my words', NOON).mark)).toBe(false)
  expect(await isWorked(written(solved!.number + 1), ticket.mark)).toBe(false)
})

test('the worker finds the number, and says how to write it', async () => {
  const script = readFileSync(path.join(process.cwd(), 'public/enhance.work1.js'), 'utf8')
  const written: string[] = []
  const self: { onmessage?: (message: { data: unknown }) => void; postMessage: (text: string) => void } = {
    postMessage: (text) => void written.push(text),
  }
  runInNewContext(script, { self })
  for (const mark of ['x', ticket.mark, 'made-ahead__']) {
    self.onmessage!({ data: makeWork(mark, 1) })
    expect(await isWorked(written.at(-1)!, mark)).toBe(true)
  }
})

test('it gets harder by its factor', () => {
  expect(makeWork('x', 4).maxnumber).toBe(4 * makeWork('x', 1).maxnumber!)
})
