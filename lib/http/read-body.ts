import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { err, ok, type Result } from '@/lib/result'

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br'

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

export type Body = { bytes: Buffer; cut: boolean }

/**
 * Reads an answer's body and stops at the limit. What is counted are the bytes after decompression: a thousandth of them
 * may have come over the wire. One encoding at most, since several make a bomb in a bomb; and compressed no longer than
 * twice what is read, since an endless row of empty pieces decodes to nothing.
 */
export async function readBody(
  raw: Readable,
  contentEncoding: string,
  maxBytes: number,
): Promise<Result<Body, 'unreadable'>> {
  const encoding = contentEncoding.trim().toLowerCase()
  if (encoding === '' || encoding === 'identity') return ok(await readUpTo(raw, maxBytes))
  const decoder = DECODERS[encoding]?.()
  if (!decoder) return err('unreadable')
  // The callback is there because an error reaches the reader as well, and reading less than all is none.
  const decoded = pipeline(raw, upTo(2 * maxBytes), decoder, () => {})
  try {
    return ok(await readUpTo(decoded, maxBytes))
  } catch (error) {
    if (error instanceof TooLongCompressed || isZlibError(error)) return err('unreadable')
    throw error
  }
}

class TooLongCompressed extends Error {}

const upTo = (maxBytes: number) =>
  async function* (raw: AsyncIterable<Buffer>) {
    let length = 0
    for await (const chunk of raw) {
      length += chunk.length
      if (length > maxBytes) throw new TooLongCompressed()
      yield chunk
    }
  }

async function readUpTo(stream: Readable, maxBytes: number): Promise<Body> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > maxBytes) return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), cut: true }
  }
  return { bytes: Buffer.concat(chunks), cut: false }
}

const isZlibError = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(String(error.code))
