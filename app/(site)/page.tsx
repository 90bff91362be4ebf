import { SubscribeBelow } from '@/components/site/subscribe'
import { content } from '@/lib/articles/content'
import { listedEntries } from '@/lib/articles/lists'
import { lettersAreOn } from '@/lib/notifications/letters/letters-are-on'
import { ListPage, listMetadata } from './list-page'

export const generateMetadata = async () => listMetadata({ base: '/' })

export default function Home() {
  return (
    <ListPage
      base="/"
      entries={listedEntries(content(), new Date())}
      page={1}
      lead
      below={lettersAreOn() && <SubscribeBelow />}
    />
  )
}
