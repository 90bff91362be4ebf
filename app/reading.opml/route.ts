import { connection } from 'next/server'
import { content } from '@/lib/articles/content'
import { readingOpml } from '@/lib/articles/reading-export'
import { readingList } from '@/lib/articles/reading-list'
import { settings } from '@/lib/env'

export async function GET() {
  await connection()
  const { site } = content()
  const title = `${site.title}: recommended reading`
  return new Response(readingOpml(readingList(content(), new Date()), title, settings().siteUrl))
}
