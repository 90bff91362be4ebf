import { beforeEach, expect, test } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { write } from '@/lib/documents/write'
import { keyedHash, seal } from '@/lib/keys'
import { aResponse } from '@/lib/moderation/a-desk.fixture'
import { askForProof } from '@/lib/people/ask-for-proof'
import { askForOwnData } from '@/lib/privacy/own-data-link'
import { followConversation } from './follow-conversation'
import { endFor, letterAbout, subjectOf } from './letters/letter'
import { subscribe } from './letters/subscribe'
import { mailReplies } from './reply-mail'
import { followEntry, insertNotice } from './store'
import { mailSubscriptions } from './subscriptions'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const ADDRESS = 'xenia@example.org'

beforeEach(async () => {
  await db().mail.deleteMany()
  await db().comment.deleteMany()
  await db().commenter.deleteMany()
})

/** One of every mail that a reader can get, of a site whose owner and readers write Greek. */
async function allMails(language: string) {
  const entry = await anEntry({ title: 'Τίτλος', slug: `titlos-${language}` })
  publish([entry], { title: 'Σελίδα', language })
  const person = await db().commenter.create({
    data: {
      ...{ emailHash: keyedHash('addressHash', 'email', ADDRESS), emailSealed: seal(ADDRESS) },
      ...{ createdAt: NOON, provenAt: NOON },
    },
  })
  const mine = await aResponse({ entryId: entry.id, state: 'approved', commenterId: person.id })
  await write(async (tx) => {
    await askForProof(tx, { ...person, provenAt: null }, ADDRESS, { commentId: mine, title: entry.title }, NOON)
    await followEntry(tx, person.id, entry.id, NOON, NOON)
  })
  const subscription = await db().subscription.findFirstOrThrow()
  for (const count of [1, 3]) {
    for (let i = 0; i < count; i++) {
      const id = await aResponse({ entryId: entry.id, state: 'approved', authorName: 'Άννα', html: '<p>Ναι.</p>' })
      const notice = { commenterId: person.id, commentId: id, subscriptionId: subscription.id, createdAt: NOON }
      await write((tx) => insertNotice(tx, notice))
    }
    await mailReplies({ commenterId: person.id }, NOON)
  }
  await mailSubscriptions(ADDRESS, NOON)
  await askForOwnData(ADDRESS, language, NOON)
  await followConversation('allos@example.org', null, entry, NOON)
  await subscribe({ email: 'tritos@example.org', pace: 'weekly' }, null, NOON)
  await subscribe({ email: 'tetartos@example.org', pace: 'at_once' }, null, NOON)
  const entries = [entry, { ...entry, title: 'Άλλος' }]
  const [body, end] = [await letterAbout(entries, () => Promise.resolve('')), endFor(person.id, ['articles'], NOON)]
  const letter = { subject: subjectOf(entries), text: body.text + end.text, html: body.html + end.html }
  return [...(await db().mail.findMany({ select: { subject: true, text: true, html: true } })), letter]
}

test('a site in Arabic writes to its readers from the right, without a word in Latin letters', async () => {
  const mails = await allMails('ar')
  expect(mails).toHaveLength(9)
  for (const { subject, text, html } of mails) {
    expect(html).toContain('<html lang="ar" dir="rtl">')
    const words = html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ')
    const said = [subject, text, words].join('\n').replace(/https?:\/\/\S+|localhost\S*/g, '')
    expect(said.match(/[a-z]{2,}.{0,20}/gi) ?? [], subject).toEqual([])
  }
})

test.each([
  [
    'en',
    'Άννα replied under “Τίτλος”',
    '3 replies under “Τίτλος”',
    'New articles by mail?',
    '2 new articles at Σελίδα',
  ],
  [
    ...['de', 'Άννα hat unter „Τίτλος“ geantwortet', '3 Antworten unter „Τίτλος“'],
    ...['Neue Artikel per E-Mail?', '2 neue Artikel auf Σελίδα'],
  ],
])('a site in %s says so in subjects', async (language, ...subjects) => {
  const mails = await allMails(language)
  expect(mails.map(({ subject }) => subject)).toEqual(expect.arrayContaining(subjects))
  for (const { html } of mails) expect(html).toContain(`<html lang="${language}" dir="ltr">`)
})
