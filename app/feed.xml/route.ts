import { connection } from 'next/server'
import { content } from '@/lib/articles/content'
import { siteFeed } from '@/lib/articles/site-feed'
import { settings } from '@/lib/env'

export async function GET() {
  await connection()
  return new Response(siteFeed(content(), settings().siteUrl, new Date()))
}
