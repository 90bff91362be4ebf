import { connection } from 'next/server'
import { content } from '@/lib/articles/content'
import { sitemap } from '@/lib/articles/sitemap'
import { settings } from '@/lib/env'

/** The sitemap, as the front server asks for it: 0, or the number of a part. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  await connection()
  const { part } = await params
  return new Response(sitemap(content(), settings().siteUrl, new Date(), Number(part)))
}
