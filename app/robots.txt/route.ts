import { connection } from 'next/server'
import { robots } from '@/lib/articles/sitemap'
import { settings } from '@/lib/env'

export async function GET() {
  await connection()
  return new Response(robots(settings().siteUrl))
}
