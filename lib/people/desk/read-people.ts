import { maySeeEmails } from '@/lib/accounts/permissions'
import type { Moderator } from '@/lib/accounts/sessions'
import { db } from '@/lib/db/client'
import { matchQuery } from '@/lib/db/full-text'
import { unseal } from '@/lib/keys'
import { emailHash } from '../email-hash'
import {
  blockedPeople,
  blockOfPerson,
  commentsOf,
  countsOf,
  idOfAddress,
  idsOfSome,
  listPeople,
  namesOf,
  peopleById,
  peopleCalled,
  wholePerson,
  type PeopleFilter,
} from './store'

export const PEOPLE_PAGE = 50
const COMMENTS_PAGE = 20
/** What no tally answers is counted so far. */
export const COUNTED = 1_000
/** Among so many of their newest comments the names of somebody are looked for. */
const NAMES_AMONG = 200
/** And among so many comments with a name the people who have it. */
const CALLED_AMONG = 500

type Viewer = Pick<Moderator, 'role' | 'seesEmails'>
export type PeopleQuery = PeopleFilter & { text: string }
export type ListedPerson = Awaited<ReturnType<typeof readPeople>>['people'][number]
export type WholePerson = NonNullable<Awaited<ReturnType<typeof readPerson>>>

/** A page of people, or those whom a name or a whole address finds; `next` is where the page after it begins. */
export async function readPeople(query: PeopleQuery, viewer: Viewer, now: Date) {
  const blocked = await blockedPeople(db(), now)
  const rows = query.text.trim() === '' ? await listed(query, blocked) : await found(query.text, viewer)
  const people = rows.slice(0, PEOPLE_PAGE).map(({ emailHash: hash, emailSealed, comments, ...person }) => ({
    ...person,
    name: person.name || comments[0]?.authorName || null,
    email: maySeeEmails(viewer) ? emailOf(emailSealed) : null,
    isBlocked: blocked.includes(hash),
    lastWroteAt: comments[0]?.createdAt ?? null,
  }))
  return { people, next: rows.length > PEOPLE_PAGE ? people.at(-1)!.id : null }
}

/** As many as a page shows, and one more. */
async function listed({ is, after }: PeopleFilter, blocked: string[]) {
  if (is === null || is === 'blocked') {
    return listPeople(db(), is === null ? null : blocked, after, PEOPLE_PAGE + 1)
  }
  const ids = await idsOfSome(db(), is, after, PEOPLE_PAGE + 1)
  const rows = new Map((await peopleById(db(), ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

/** An address is found whole only, and by who may see it: to search by parts of it would be to see it. */
async function found(text: string, viewer: Viewer) {
  if (text.includes('@')) {
    const id = maySeeEmails(viewer) ? await idOfAddress(db(), emailHash(text)) : null
    return id === null ? [] : peopleById(db(), [id])
  }
  const match = await matchQuery(db(), text)
  const ids = match === null ? [] : await peopleCalled(db(), match, CALLED_AMONG)
  return (await peopleById(db(), ids)).slice(0, PEOPLE_PAGE)
}

const GREATEST_ID = 2_147_483_647

/** All that the desk may know of one person, with a page of their comments; null when there is none with this number. */
export async function readPerson(id: number, after: number | null, viewer: Viewer, now: Date) {
  if (!Number.isSafeInteger(id) || id < 1 || id > GREATEST_ID) return null
  const row = await wholePerson(db(), id)
  if (!row) return null
  const { emailHash: hash, emailSealed, ...person } = row
  const [counts, named, comments, block] = await Promise.all([
    countsOf(db(), id, COUNTED),
    namesOf(db(), id, NAMES_AMONG),
    commentsOf(db(), id, after, COMMENTS_PAGE + 1),
    blockOfPerson(db(), hash),
  ])
  const names = [...new Set(named.flatMap(({ authorName }) => authorName ?? []))]
  return {
    ...person,
    name: person.name || names[0] || null,
    names,
    email: maySeeEmails(viewer) ? emailOf(emailSealed) : null,
    counts,
    comments: comments.slice(0, COMMENTS_PAGE),
    next: comments.length > COMMENTS_PAGE ? comments[COMMENTS_PAGE - 1]!.id : null,
    block: block && (block.expiresAt === null || block.expiresAt > now) ? block : null,
  }
}

/** Null when it was sealed with keys that are no longer there. */
function emailOf(sealed: string): string | null {
  try {
    return unseal(sealed)
  } catch {
    return null
  }
}
