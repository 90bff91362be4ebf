import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { PeopleFilter } from '@/components/admin/people-filter'
import { PeopleList } from '@/components/admin/people-list'
import { maySeeEmails } from '@/lib/accounts/permissions'
import { content } from '@/lib/articles/content'
import { readPeople } from '@/lib/people/desk/read-people'
import { DeskPage } from '../desk-page'
import { peopleHref, queryOf, readPeopleAddress, type SearchParams } from './people-address'

export const metadata: Metadata = { title: 'People' }

export default async function People({ searchParams }: { searchParams: SearchParams }) {
  const who = await requireMay('people')
  const address = readPeopleAddress(await searchParams)
  const now = new Date()
  const { people, next } = await readPeople(queryOf(address), who, now)
  return (
    <DeskPage who={who} here="/admin/people">
      <h1>People</h1>
      <PeopleFilter
        key={peopleHref(address)}
        chosen={address}
        hrefOf={(is) => peopleHref(address, { is, q: '' })}
        findsAddresses={maySeeEmails(who)}
      />
      <PeopleList
        people={people}
        isFiltered={address.q !== '' || address.is !== null}
        now={now}
        timeZone={content().site.timeZone}
      />
      <nav className="pages" aria-label="Pages">
        {address.after !== null && <a href={peopleHref(address)}>First page</a>}
        {next !== null && (
          <a href={peopleHref(address, { after: next })} rel="next">
            Next 50
          </a>
        )}
      </nav>
    </DeskPage>
  )
}
