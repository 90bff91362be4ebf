import { connection } from 'next/server'
import { settings } from '@/lib/env'
import { FORMATS, type Format } from '@/lib/feeds/formats'
import { readFeed } from '@/lib/feeds/read-feed'
import { decodedPart } from '@/lib/parse-url'
import { htmlOfEntry } from '../../../../(site)/html-of-entry'

type Props = { params: Promise<{ format: string; of?: string[] }> }

/** Any feed, as the front server asks for it: its format, and the address of what it follows. */
export async function GET(_request: Request, { params }: Props) {
  await connection()
  const { format, of = [] } = await params
  const path = of.map((part) => `/${encodeURIComponent(decodedPart(part))}`).join('')
  const feed = await readFeed(path, htmlOfEntry, new Date())
  // The route table asks for no other.
  const { write } = FORMATS[format as Format]
  return new Response(write(feed, `${settings().siteUrl}${path}/${format}`))
}
