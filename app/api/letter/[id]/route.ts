import { connection } from 'next/server'
import { content } from '@/lib/articles/content'
import { htmlOfEntry } from '../../../(site)/html-of-entry'

type Props = { params: Promise<{ id: string }> }

/** The text of an entry as a mail has it, which the worker asks for. */
export async function GET(_request: Request, { params }: Props) {
  await connection()
  const entry = content().byId.get(Number((await params).id))
  if (!entry) return new Response(null, { status: 404 })
  return new Response(await htmlOfEntry(entry, 'words'))
}
