import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { anEntry, aResponse } from '@/lib/moderation/a-desk.fixture'
import { bitOf, kindsOf, REASON_KINDS, type ReasonKind } from './reason-kinds'
import type { Reason, Verdict } from './verdict'

useTestDatabase()

const finding = (code: string): Reason => ({ code, words: code })
const part = (code: string, adds: number): Reason => ({ code, words: code, adds })
const held = (...reasons: Reason[]): Verdict => ({ outcome: 'hold', reasons })

const VERDICTS: [Verdict, ReasonKind[]][] = [
  [held(), []],
  [held(finding('honeypot'), finding('token-forged'), finding('token-missing')), ['trap', 'token']],
  [held(finding('block-host'), finding('quiet-person')), ['block']],
  [held(finding('links'), finding('same-text'), finding('attack')), ['links', 'again', 'attack']],
  [held(finding('judge-unsure'), part('learned-host', 0.4), part('learned-word', -0.3)), ['unsure', 'host']],
  // Only what a row tells: three parts, and none while the judge has no doubt.
  [
    held(
      finding('judge-young'),
      part('said-spam', 1),
      part('learned-topic', 0.3),
      part('learned-more', 0.2),
      part('learned-author', 0.1),
      part('learned-sign', 0.1),
    ),
    ['spam', 'said', 'topic', 'author'],
  ],
  [held(part('learned-pair', 0.5)), []],
  [held(finding('judge-spam'), part('learned-pair', 0.5), part('learned-part', 0.5)), ['spam', 'words']],
  [held(finding('vouch'), finding('akismet-ham')), []],
  [held(finding('link-farm'), finding('akismet-spam')), ['page', 'akismet']],
  [held(finding('of another version')), ['other']],
]
const bits = (kinds: ReasonKind[]) => kinds.reduce((sum, kind) => sum | bitOf(kind), 0)

test.each(VERDICTS)('%j has the kinds %j', (verdict, kinds) => {
  expect(kindsOf(verdict)).toBe(bits(kinds))
})

test('each kind has a bit of its own', () => {
  expect(new Set(REASON_KINDS.map(bitOf)).size).toBe(REASON_KINDS.length)
})

test('what stood there before is read by the migration as it is read now', async () => {
  const entryId = await anEntry()
  const ids: number[] = []
  for (const [verdict] of VERDICTS) ids.push(await aResponse({ entryId, verdict }))
  const doubted = await aResponse({ entryId })
  await db().decision.updateMany({ where: { commentId: doubted }, data: { rule: 'doubt' } })
  await db().comment.updateMany({ data: { reasons: 0 } })

  const folder = path.resolve('prisma/migrations/sqlite')
  const name = readdirSync(folder).find((each) => each.endsWith('_reasons'))!
  const script = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
  for (const update of script.match(/^UPDATE [^;]+/gm)!) await db().$executeRawUnsafe(update)

  const rows = await db().comment.findMany({ orderBy: { id: 'asc' }, select: { id: true, reasons: true } })
  expect(rows).toEqual([
    ...ids.map((id, i) => ({ id, reasons: bits(VERDICTS[i]![1]) })),
    { id: doubted, reasons: bitOf('doubt') },
  ])
})
