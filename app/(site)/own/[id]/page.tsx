import type { Metadata } from 'next'
import { siteWords } from '@/lib/articles/site-words'
import { readOwn } from '@/lib/comments/own-view'
import { OwnPart } from '../../own-part'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }
type Query = { key: string; saved?: string; proven?: string }

/**
 * The address has the key in it: it must not be told to whom the page links. (Not `no-referrer`: browsers would then send
 * the forms of the page with `Origin: null`, as if from elsewhere.)
 */
export const generateMetadata = (): Metadata => ({
  title: siteWords().standing.title,
  robots: { index: false },
  referrer: 'same-origin',
})

export default async function Own({ params, searchParams }: Props) {
  const { key, saved, proven } = await searchParams
  const own = await readOwn(Number((await params).id), key, new Date())
  // The front server has looked before it asked.
  if (!own.ok) throw new Error('there is no such comment of one’s own')
  return <OwnPart own={own.value} isSaved={saved !== undefined} isConfirmed={proven !== undefined} />
}
