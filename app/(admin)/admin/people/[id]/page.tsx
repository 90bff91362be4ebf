import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { Nothing } from '@/components/admin/nothing'
import { PersonBlock } from '@/components/admin/person-block'
import { PersonComments } from '@/components/admin/person-comments'
import { PersonFacts } from '@/components/admin/person-facts'
import { PersonNotes } from '@/components/admin/person-notes'
import { may } from '@/lib/accounts/permissions'
import { content } from '@/lib/articles/content'
import { readPerson } from '@/lib/people/desk/read-people'
import { DeskPage } from '../../desk-page'
import { blockPersonAction, noteAction, trustAction, unblockPersonAction } from '../actions'
import { readPeopleAddress, type SearchParams } from '../people-address'

type PersonProps = { params: Promise<{ id: string }>; searchParams: SearchParams }

export const metadata: Metadata = { title: 'Person' }

const DONE: Record<string, string> = {
  trusted: 'Trusted: what they write in a browser that has proven their address appears at once.',
  untrusted: 'No longer trusted.',
  noted: 'Your note is written down.',
  blocked: 'Blocked from now on.',
  'not-blocked': 'They are blocked already.',
  unblocked: 'No longer blocked.',
}

export default async function Person({ params, searchParams }: PersonProps) {
  const who = await requireMay('people')
  const { id } = await params
  const query = await searchParams
  const now = new Date()
  const { after } = readPeopleAddress(query)
  const person = await readPerson(/^\d{1,10}$/.test(id) ? Number(id) : 0, after, who, now)
  const { timeZone } = content().site
  return (
    <DeskPage who={who} here="/admin/people">
      {person ? (
        <>
          <p className="crumb">
            <a href="/admin/people">People</a>
          </p>
          <h1>{person.name ?? `Person ${person.id}`}</h1>
          {typeof query.done === 'string' && DONE[query.done] && (
            <p className="notice" role="status">
              {DONE[query.done]}
            </p>
          )}
          <PersonFacts person={person} now={now} timeZone={timeZone} trust={trustAction} />
          <PersonBlock
            person={person}
            now={now}
            timeZone={timeZone}
            block={blockPersonAction}
            unblock={unblockPersonAction}
          />
          <PersonNotes person={person} now={now} timeZone={timeZone} add={noteAction} />
          <PersonComments person={person} now={now} timeZone={timeZone} />
          {may(who.role, 'privacy') && (
            <p className="onward">
              <a href={`/admin/people/${person.id}/privacy`}>Give out, anonymise or erase their data</a>
            </p>
          )}
        </>
      ) : (
        <Nothing what={`person with the number ${id}`} />
      )}
    </DeskPage>
  )
}
