import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { siteWords } from '@/lib/articles/site-words'
import { makeDocument, type Document } from '@/lib/documents/document'
import { settings } from '@/lib/env'
import { fileWithin } from '@/lib/file-within'
import { once } from '@/lib/once'
import { decodedPart } from '@/lib/parse-url'
import { mediaHeaders, readingHeaders } from './headers'
import { sendDocument, sendText } from './send'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
}

/** The build's own files, named by their content, and those in public/: few, so each is kept compressed. */
export async function sendStatic(request: IncomingMessage, response: ServerResponse, address: string) {
  const kept = once('static-files', () => new Map<string, Document>())
  let document = kept.get(address)
  if (!document) {
    const built = address.startsWith('/_next/static/')
    const root = path.resolve(built ? '.next/static' : 'public')
    const file = await fileWithin(root, decodedPart(built ? address.slice('/_next/static/'.length) : address.slice(1)))
    const type = file && TYPES[path.extname(file)]
    if (!file || !type) return sendText(response, 404, `${siteWords().page.noFile}\n`)
    document = await makeDocument(await readFile(file), {
      ...readingHeaders(),
      'Content-Type': type,
      'Cache-Control': built ? 'public, max-age=31536000, immutable' : 'public, max-age=86400',
    })
    kept.set(address, document)
  }
  sendDocument(request, response, document)
}

/** Beyond this a file is sent as it is, from the disk. */
const SMALL_BYTES = 256 * 1024

/** The owner's pictures and files, from CONTENT_DIR/media. */
export async function sendMedia(request: IncomingMessage, response: ServerResponse, name: string) {
  const file = await fileWithin(path.join(settings().contentDir, 'media'), decodedPart(name))
  const type = file && TYPES[path.extname(file).toLowerCase()]
  if (!file || !type) return sendText(response, 404, `${siteWords().page.noFile}\n`)
  const { size, mtimeMs } = await stat(file)
  const headers = { ...mediaHeaders(), 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' }
  if (size <= SMALL_BYTES) return sendDocument(request, response, await keptMedia(file, size, mtimeMs, headers))

  const etag = `"${size.toString(36)}-${mtimeMs.toString(36)}"`
  if (request.headers['if-none-match']?.includes(etag)) return void response.writeHead(304, { ETag: etag }).end()
  response.writeHead(200, { ...headers, ETag: etag, 'Content-Length': size })
  if (request.method === 'HEAD') return void response.end()
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

type KeptMedia = { stamp: string; document: Document }
const MOST_KEPT = 100

async function keptMedia(file: string, size: number, mtimeMs: number, headers: Record<string, string>) {
  const kept = once('media-files', () => new Map<string, KeptMedia>())
  const stamp = `${size} ${mtimeMs}`
  const before = kept.get(file)
  if (before?.stamp === stamp) return before.document
  const document = await makeDocument(await readFile(file), headers)
  kept.delete(file)
  kept.set(file, { stamp, document })
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return document
}
