import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readBody } from './read-body'

function aRequest(chunks: string[], headers: Record<string, string> = {}) {
  const given: string[] = []
  const source = (function* () {
    for (const chunk of chunks) {
      given.push(chunk)
      yield Buffer.from(chunk)
    }
  })()
  const stream = Readable.from(source, { objectMode: false, highWaterMark: 4 })
  // A readable stream with headers is all of a request that is read here.
  return { request: Object.assign(stream, { headers }) as unknown as IncomingMessage, given }
}

test('a body of the size that is allowed is read whole', async () => {
  const { request } = aRequest(['name=', 'Hanna'], { 'content-length': '10' })
  expect(String(await readBody(request, 10))).toBe('name=Hanna')
})

test('a request without a body has an empty one', async () => {
  expect(await readBody(aRequest([]).request, 10)).toEqual(Buffer.alloc(0))
})

test('a body that says it is too large is not read at all', async () => {
  const { request, given } = aRequest(['name=Hanna!'], { 'content-length': '11' })
  expect(await readBody(request, 10)).toBe('too-large')
  expect(given).toEqual([])
})

test('a body that does not say how large it is, is read no further than too large', async () => {
  const chunks = Array.from({ length: 1_000 }, () => '1234')
  const { request, given } = aRequest(chunks)
  expect(await readBody(request, 10)).toBe('too-large')
  expect(given.length).toBeLessThan(10)
})

test('a body that is larger than it says is too large', async () => {
  const { request } = aRequest(['12345', '67890', '1'], { 'content-length': '5' })
  expect(await readBody(request, 10)).toBe('too-large')
})

test('a sender who goes away is an error', async () => {
  const { request } = aRequest(['12345', '67890'])
  request.destroy(new Error('aborted'))
  await expect(readBody(request, 10)).rejects.toThrow('aborted')
})
