import type { Metadata } from 'next'
import { MyData } from '@/components/site/my-data'
import { siteWords } from '@/lib/articles/site-words'
import { FORGETTINGS } from '@/lib/privacy/forget-person'
import { summaryOf } from '@/lib/privacy/own-data'
import { readOwnDataLink } from '@/lib/privacy/own-data-link'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ ask?: string | string[] }> }

/** The address is the key: it must not be told to whom the page links. */
export const generateMetadata = (): Metadata => ({
  title: siteWords().following.ownData.title,
  robots: { index: false },
  referrer: 'same-origin',
})

export default async function OwnDataPage({ params, searchParams }: Props) {
  const token = decodeURIComponent((await params).token)
  const { ask } = await searchParams
  const read = await readOwnDataLink(token, new Date())
  const summary = read.ok ? await summaryOf(read.value.commenterId) : null
  // The front server has looked before it asked.
  if (!summary) throw new Error('this link opens nothing')
  const asked = FORGETTINGS.find((each) => each === ask) ?? null
  return <MyData path={`/subscriptions/my-data/${token}`} {...summary} ask={asked} />
}
