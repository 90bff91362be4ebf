import { connection } from 'next/server'
import { content } from '@/lib/articles/content'
import { robots } from '@/lib/articles/robots'
import { settings } from '@/lib/env'

export async function GET() {
  await connection()
  return new Response(robots(settings().siteUrl, content().site))
}
