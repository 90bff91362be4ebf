import { connection } from 'next/server'
import { content } from '@/lib/articles/content'
import { sitemap } from '@/lib/articles/sitemap'
import { settings } from '@/lib/env'

export async function GET() {
  await connection()
  return new Response(sitemap(content(), settings().siteUrl, new Date()))
}
