import { beforeEach, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Entry } from '@/lib/articles/entry'
import { publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { changeSubscriptions, readSubscriptions } from '../subscriptions'
import { aReader, anArticle, beginAnew, follows, plainly, told, work } from './a-mailing.fixture'
import { readLettersDesk } from './desk'
import { scopeOf, type LetterPace } from './rules'
import { subscribe } from './subscribe'
import { tellNews } from './tell-news'

useTestDatabase()

/** A Monday. */
const NOON = new Date('2026-11-23T12:00:00Z')
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000)
const days = (n: number) => minutes(n * 1_440)
const SITE = { title: 'After Words', mail: { articles: true } }

let n = 0
beforeEach(beginAnew)
const anew = (part: Partial<Entry> = {}) =>
  anArticle({ slug: `a-${(n += 1)}`, title: `Article ${n}`, date: NOON, ...part })
/** The content as it is now, and what is then due. */
async function look(entries: Entry[], now: Date, site = {}) {
  publish(entries, { ...SITE, ...site })
  await tellNews(now)
  await work(now)
}
const idsTold = async () => (await told()).map(({ entryIds }) => entryIds)

test('an article goes out ten minutes after it came, once, however often it is looked', async () => {
  const ada = await aReader('ada@example.org')
  await follows(ada, 'at_once', NOON)
  const entry = await anew()
  await look([entry], minutes(1))
  await work(minutes(10))
  expect(await told()).toEqual([])
  await work(minutes(11))
  expect(await told()).toEqual([{ reader: ada, entryIds: [entry.id], at: minutes(11) }])
  for (const later of [12, 90, 60 * 24 * 14]) await look([entry], minutes(later))
  expect(await told()).toHaveLength(1)
})

test('who has not said yes, is gone silent, or follows another tag is told nothing', async () => {
  await follows(await aReader('unconfirmed@example.org'), 'at_once', null)
  const silent = await aReader('silent@example.org')
  await follows(silent, 'at_once', NOON)
  await changeSubscriptions(silent, 'silence', '', NOON)
  await follows(await aReader('other@example.org'), 'at_once', NOON, 'other')
  const tagged = await aReader('tagged@example.org')
  await follows(tagged, 'at_once', NOON, 'second-week')
  await look([await anew({ tags: ['Second week', 'grief'] })], NOON)
  await work(minutes(10))
  expect((await told()).map(({ reader }) => reader)).toEqual([tagged])
})

test.each([
  ['what is older than a week when it comes', { date: days(-8) }],
  ['a page', { kind: 'page' as const }],
  ['a draft', { draft: true }],
  ['what has still to come', { date: days(1) }],
])('nobody is told of %s', async (_what, part) => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  await look([await anew(part)], NOON)
  await work(minutes(20))
  expect(await told()).toEqual([])
})

test('what has to come is told of at its time, and a draft once it is none', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  const [scheduled, draft] = [await anew({ date: days(1) }), await anew({ draft: true })]
  await look([scheduled, draft], NOON)
  await work(days(1))
  await work(new Date(days(1).getTime() + 600_000))
  expect(await idsTold()).toEqual([[scheduled.id]])
  await look([scheduled, { ...draft, draft: false }], days(2))
  await work(new Date(days(2).getTime() + 600_000))
  expect(await idsTold()).toEqual([[scheduled.id], [draft.id]])
})

test('an archive of years that is brought along is nobody’s news, nor are its dates when they are changed', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  const old: Entry[] = []
  for (let i = 0; i < 500; i++) old.push(await anew({ date: days(-30 - i) }))
  await look(old, minutes(1))
  await look(
    old.map((entry) => ({ ...entry, date: minutes(2), hash: 'changed' })),
    minutes(3),
  )
  await work(days(8))
  expect(await told()).toEqual([])
})

test('several that come within the ten minutes or the hour after are one mail', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  const [a, b, c, d] = [await anew(), await anew(), await anew(), await anew()]
  await look([a, b], NOON)
  await work(minutes(10))
  await look([a, b, c], minutes(12))
  await look([a, b, c, d], minutes(40))
  await work(minutes(69))
  expect(await idsTold()).toEqual([[a.id, b.id]])
  await work(minutes(70))
  expect(await idsTold()).toEqual([
    [a.id, b.id],
    [c.id, d.id],
  ])
})

test('what is withdrawn, gone or a draft again within the ten minutes is not told; back, it begins anew', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  const [withdrawn, gone, drafted] = [await anew(), await anew(), await anew()]
  await look([withdrawn, gone, drafted], NOON)
  await look(
    [
      { ...withdrawn, withdrawn: NOON },
      { ...drafted, draft: true },
    ],
    minutes(9),
  )
  await work(minutes(30))
  expect(await told()).toEqual([])
  await look([gone, drafted], minutes(31))
  await work(minutes(40))
  expect(await told()).toEqual([])
  await work(minutes(41))
  expect(await idsTold()).toEqual([[gone.id, drafted.id]])
})

test('a file that was renamed without an alias is not told of a second time', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  const entry = await anew({ title: 'A box in the hall' })
  await look([entry], NOON)
  await work(minutes(10))
  const renamed = await anew({ title: 'A box in the hall', slug: 'other-name' })
  await look([entry, renamed], minutes(100))
  await look([renamed], minutes(101))
  await work(minutes(200))
  expect(await idsTold()).toEqual([[entry.id]])
})

test('while the owner sends no letters nothing is told, nor afterwards of what came then', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  const off = { mail: { articles: false } }
  const [pending, meanwhile] = [await anew(), await anew()]
  await look([pending], NOON)
  await look([pending, meanwhile], minutes(5), off)
  await look([pending, meanwhile], minutes(30))
  await work(days(8))
  expect(await told()).toEqual([])
})

test('weekly it is one mail on Sunday at eight; nothing when nothing was new; who comes later waits for the next', async () => {
  const ada = await aReader('ada@example.org')
  await follows(ada, 'weekly', NOON)
  const [a, b] = [await anew(), await anew()]
  await look([a, b], NOON)
  await work(days(5))
  expect(await told()).toEqual([])
  const sunday = new Date('2026-11-29T08:00:00Z')
  await work(sunday)
  expect(await told()).toEqual([{ reader: ada, entryIds: [a.id, b.id], at: sunday }])
  await work(new Date('2026-12-06T08:00:00Z'))
  const c = await anew({ date: new Date('2026-12-08') })
  await look([a, b, c], new Date('2026-12-08T12:00:00Z'))
  await work(new Date('2026-12-12T12:00:00Z'))
  expect(await told()).toHaveLength(1)
  await work(new Date('2026-12-14T12:00:00Z'))
  expect((await idsTold()).at(-1)).toEqual([c.id])
})

test('who follows all weekly and a tag at once is told of each article once', async () => {
  const ada = await aReader('ada@example.org')
  await follows(ada, 'weekly', NOON)
  await follows(ada, 'at_once', NOON, 'grief')
  const [tagged, other] = [await anew({ tags: ['grief'] }), await anew()]
  await look([tagged, other], NOON)
  await work(minutes(10))
  await changeSubscriptions(ada, 'unfollow', scopeOf('grief'), minutes(20))
  await work(days(7))
  expect(await idsTold()).toEqual([[tagged.id], [other.id]])
})

test('a wish has to be confirmed, is capped, and is changed only by who has the address', async () => {
  const wish = { email: 'ada@example.org', pace: 'at_once' as const }
  publish([], SITE)
  for (let i = 0; i < 5; i++) await subscribe(wish, null, NOON)
  expect(await db().mail.count({ where: { kind: 'subscribe' } })).toBe(2)
  const { id } = await db().commenter.findFirstOrThrow()
  await changeSubscriptions(id, 'confirm', scopeOf(), NOON)
  expect(await subscribe({ ...wish, pace: 'weekly' }, null, days(2))).toBe('asked')
  expect((await readSubscriptions(id))?.followed).toMatchObject([{ pace: 'at_once', isConfirmed: true }])
  expect(await subscribe({ ...wish, pace: 'weekly' }, id, days(2))).toBe('followed')
  expect((await readSubscriptions(id))?.followed).toMatchObject([{ pace: 'weekly', isConfirmed: true }])
  await changeSubscriptions(id, 'unfollow-all', '', days(2))
  expect((await readSubscriptions(id))?.followed).toEqual([])
})

test('many are written to piece by piece; a process that dies in between repeats and loses nobody', async () => {
  const readers = 120
  for (let i = 0; i < readers; i++) await follows(await aReader(`reader${i}@example.org`), 'at_once', NOON)
  const entry = await anew()
  publish([entry], SITE)
  await tellNews(NOON)
  await tellNews(minutes(10))
  let calls = 0
  const dying = async (each: Entry) => {
    if ((calls += 1) < 3) throw new Error('died')
    return plainly(each)
  }
  await expect(work(minutes(10), dying)).rejects.toThrow('died')
  await expect(work(minutes(10), dying)).rejects.toThrow('died')
  const [desk] = (await readLettersDesk(minutes(10))).runs
  expect(desk).toMatchObject({ mails: 0, finishedAt: null, titles: [entry.title] })
  await work(minutes(10), dying)
  await tellNews(minutes(11))
  await work(minutes(11))
  expect(new Set((await told()).map(({ reader }) => reader)).size).toBe(readers)
  expect(await told()).toHaveLength(readers)
  expect(await db().letter.count()).toBe(1)
  expect((await readLettersDesk(minutes(12))).runs).toMatchObject([{ mails: readers }])
})

const TAGS = [undefined, 'grief', 'home'] as const
const someReader = fc.nat(1)
const someEntry = fc.nat(20)
const STEP = fc.oneof(
  fc.record({
    do: fc.constant('publish' as const),
    tag: fc.constantFrom('grief', 'home', 'none'),
    ago: fc.constantFrom(0, 0, 0, 40),
    in: fc.constantFrom(0, 0, 30),
  }),
  fc.record({
    do: fc.constantFrom('edit', 'rename', 'redate', 'withdraw', 'restore', 'drop' as const),
    entry: someEntry,
  }),
  fc.record({
    do: fc.constant('follow' as const),
    reader: someReader,
    tag: fc.constantFrom(...TAGS),
    pace: fc.constantFrom<LetterPace[]>('at_once', 'weekly'),
  }),
  fc.record({ do: fc.constant('unfollow' as const), reader: someReader, tag: fc.constantFrom(...TAGS) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 9, 61, 1_440, 4_000) }),
  fc.record({ do: fc.constant('crash' as const) }),
)

test('in whatever order things happen, nobody is told of an article twice, of an old one, or of one from before they came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 5, maxLength: 25 }), async (steps) => {
      await beginAnew()
      const readers = [await aReader('a@example.org'), await aReader('b@example.org')]
      const constant = await aReader('constant@example.org')
      await follows(constant, 'at_once', NOON)
      let now = minutes(1)
      let entries: Entry[] = []
      const [isOld, cameAt, wasTouched] = [new Set<number>(), new Map<number, Date>(), new Set<number>()]
      const firstFollowed = new Map<number, Date>()
      for (const step of steps) {
        const at = 'entry' in step && entries.length ? step.entry % entries.length : -1
        const change = (part: Partial<Entry>) => {
          entries = entries.map((each, i) => (i === at ? { ...each, ...part } : each))
        }
        switch (step.do) {
          case 'publish': {
            const date = new Date(now.getTime() + step.in * 60_000 - step.ago * 86_400_000)
            const entry = await anew({ date, tags: [step.tag] })
            if (step.ago) isOld.add(entry.id)
            cameAt.set(entry.id, date)
            entries = [...entries, entry]
            break
          }
          case 'edit':
            change({ hash: `${Math.random()}` })
            break
          case 'rename':
            change({ slug: `renamed-${(n += 1)}` })
            break
          case 'redate':
            if (at >= 0 && entries[at]!.date <= now) change({ date: now })
            break
          case 'withdraw':
          case 'restore':
            if (at >= 0) wasTouched.add(entries[at]!.id)
            change({ withdrawn: step.do === 'withdraw' ? now : undefined })
            break
          case 'drop':
            if (at >= 0) wasTouched.add(entries[at]!.id)
            entries = entries.filter((_, i) => i !== at)
            break
          case 'follow': {
            const reader = readers[step.reader]!
            if (!firstFollowed.has(reader)) firstFollowed.set(reader, now)
            await follows(reader, step.pace, now, step.tag)
            break
          }
          case 'unfollow':
            await changeSubscriptions(readers[step.reader]!, 'unfollow', scopeOf(step.tag), now)
            break
          case 'wait':
            now = new Date(now.getTime() + step.minutes * 60_000)
            break
          case 'crash': {
            publish(entries, SITE)
            await tellNews(now)
            await work(now, () => Promise.reject(new Error('died'))).catch(() => {})
            await db().job.updateMany({ data: { runAt: new Date(0) } })
            break
          }
        }
        await look(entries, now)
      }
      for (const more of [15, 80, 8 * 1_440, 16 * 1_440]) await look(entries, new Date(now.getTime() + more * 60_000))
      const all = await told()
      const pairs = all.flatMap(({ reader, entryIds }) => entryIds.map((id) => `${reader} ${id}`))
      expect(new Set(pairs).size, 'twice').toBe(pairs.length)
      for (const { reader, entryIds } of all) {
        for (const id of entryIds) {
          expect(isOld.has(id), 'an old one').toBe(false)
          const since = reader === constant ? NOON : firstFollowed.get(reader)!
          if (!wasTouched.has(id)) expect(cameAt.get(id)! >= since, 'from before').toBe(true)
        }
      }
      const wanted = entries
        .filter(({ id }) => !isOld.has(id) && !wasTouched.has(id))
        .map(({ id }) => `${constant} ${id}`)
      expect(pairs.filter((pair) => wanted.includes(pair)).sort(), 'lost').toEqual(wanted.sort())
    }),
    { numRuns: 40 },
  )
}, 120_000)
