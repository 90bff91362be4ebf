import { beforeEach, expect, test, vi } from 'vitest'
import { peek, shelve } from '@/lib/once'
import type { Document } from './document'
import { documentOf, fresh } from './keep'
import { changed, everythingChanged } from './versions'

const MiB = 1024 * 1024

beforeEach(() => shelve('documents', undefined))

const aDocument = (etag: string, bytes = 100): Document => {
  const form = { body: Buffer.from(etag), headers: [] }
  return { plain: form, gzip: form, br: form, etag, since: 0, bytes }
}

/** A making that is finished by hand. */
function making() {
  let [resolve, reject] = [(_: Document) => {}, (_: Error) => {}]
  const promise = new Promise<Document>((yes, no) => ([resolve, reject] = [yes, no]))
  return { make: vi.fn(() => promise), resolve, reject }
}

const bytesKept = () => peek<{ bytes: number }>('documents')!.bytes

test('a hundred who ask at once have it made once', async () => {
  const first = making()
  const asked = Array.from({ length: 100 }, () => documentOf('/', ['site'], first.make))
  first.resolve(aDocument('one'))
  expect(new Set(await Promise.all(asked)).size).toBe(1)
  expect(first.make).toHaveBeenCalledTimes(1)
  expect(fresh('/')?.etag).toBe('one')
})

test('what is kept is not made again', async () => {
  await documentOf('/', ['site'], async () => aDocument('one'))
  const second = making()
  expect((await documentOf('/', ['site'], second.make)).etag).toBe('one')
  expect(second.make).not.toHaveBeenCalled()
})

test('addresses are kept apart', async () => {
  await documentOf('/', ['site'], async () => aDocument('front'))
  expect(fresh('/archive')).toBeUndefined()
  expect((await documentOf('/archive', ['site'], async () => aDocument('archive'))).etag).toBe('archive')
  expect(fresh('/')?.etag).toBe('front')
})

test('who asks after a change does not get what was begun before it, whichever is ready first', async () => {
  for (const readyFirst of ['old', 'new']) {
    const [before, after] = [making(), making()]
    const old = documentOf('/', ['site'], before.make)
    changed('site')
    const next = documentOf('/', ['site'], after.make)
    expect(after.make).toHaveBeenCalledTimes(1)
    if (readyFirst === 'old') before.resolve(aDocument('old'))
    else after.resolve(aDocument('new'))
    await (readyFirst === 'old' ? old : next)
    expect(fresh('/')?.etag).toBe(readyFirst === 'old' ? undefined : 'new')
    before.resolve(aDocument('old'))
    after.resolve(aDocument('new'))
    expect((await old).etag).toBe('old')
    expect((await next).etag).toBe('new')
    expect(fresh('/')?.etag).toBe('new')
    changed('site')
  }
})

test('a change of one of the things that a page shows makes it stale, of another does not', async () => {
  await documentOf('/a', ['site', 'entry:7'], async () => aDocument('one'))
  changed('entry:8', 'threads')
  expect(fresh('/a')?.etag).toBe('one')
  changed('entry:7')
  expect(fresh('/a')).toBeUndefined()
})

test('when nobody knows what has changed, everything is stale', async () => {
  await documentOf('/a', ['entry:7'], async () => aDocument('one'))
  await documentOf('/b', ['site'], async () => aDocument('two'))
  everythingChanged()
  expect([fresh('/a'), fresh('/b')]).toEqual([undefined, undefined])
})

test('an error is told to all who waited, and not kept', async () => {
  const failing = making()
  const asked = [documentOf('/', ['site'], failing.make), documentOf('/', ['site'], failing.make)]
  failing.reject(new Error('no'))
  const told = await Promise.allSettled(asked)
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(fresh('/')).toBeUndefined()
  expect((await documentOf('/', ['site'], async () => aDocument('one'))).etag).toBe('one')
})

test('beyond 32 MiB those go first that were not asked for the longest', async () => {
  for (const name of ['/1', '/2', '/3']) await documentOf(name, ['site'], async () => aDocument(name, 10 * MiB))
  expect(fresh('/1')?.etag).toBe('/1')
  await documentOf('/4', ['site'], async () => aDocument('/4', 10 * MiB))
  expect(fresh('/2')).toBeUndefined()
  expect(['/1', '/3', '/4'].map((name) => fresh(name)?.etag)).toEqual(['/1', '/3', '/4'])
  expect(bytesKept()).toBe(30 * MiB)
})

test('a page that is made again takes its room once', async () => {
  for (let i = 0; i < 50; i++) {
    changed('site')
    await documentOf('/', ['site'], async () => aDocument(`${i}`, MiB + i))
  }
  expect(bytesKept()).toBe(MiB + 49)
})

test('a page that is larger than all the room is served and not kept', async () => {
  expect((await documentOf('/huge', ['site'], async () => aDocument('huge', 40 * MiB))).etag).toBe('huge')
  expect(fresh('/huge')).toBeUndefined()
  expect(bytesKept()).toBe(0)
})
