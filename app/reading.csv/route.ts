import { connection } from 'next/server'
import { content } from '@/lib/articles/content'
import { readingCsv } from '@/lib/articles/reading-export'
import { readingList } from '@/lib/articles/reading-list'
import { settings } from '@/lib/env'

export async function GET() {
  await connection()
  return new Response(readingCsv(readingList(content(), new Date()), settings().siteUrl))
}
