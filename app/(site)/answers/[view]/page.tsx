import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { ANSWERS, type AnswerProps } from '../../answers'
import { siteWords } from '@/lib/articles/site-words'
import { propsOf } from '@/lib/front/answers'

type Props = {
  params: Promise<{ view: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await params
  const { title } = ANSWERS[view] ?? ANSWERS['not-found']!
  return { title: typeof title === 'string' ? title : title(siteWords()), robots: { index: false } }
}

/** Pages that say why there is nothing else: asked for by the front server only, which gives them their status. */
export default async function Answer({ params, searchParams }: Props): Promise<ReactNode> {
  await connection()
  const { view } = await params
  // Whoever leaves a ticket knows what its page takes.
  const props = propsOf(await searchParams) as AnswerProps
  const answer = ANSWERS[view] ?? ANSWERS['not-found']!
  return answer.page(props)
}
