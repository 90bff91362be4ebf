import { load } from 'cheerio'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { Conversation } from '@/components/site/conversation'
import { queueRow } from '@/components/admin/queue-row'
import { QueueRows } from '@/components/admin/queue-rows'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { HOME } from '@/lib/comments/a-guest.fixture'
import { readConversation } from '@/lib/comments/conversation'
import { makeFormToken } from '@/lib/comments/form-token'
import { postComment } from '@/lib/comments/post-comment'
import { atom } from '@/lib/feeds/atom'
import { responsesFeed } from '@/lib/feeds/responses-feed'
import { rss } from '@/lib/feeds/rss'
import { complainOfAtom, complainOfRss } from '@/lib/feeds/validate.fixture'
import { all, one, readStrictXml, textIn } from '@/lib/strict-xml.fixture'
import { db } from '@/lib/db/client'
import { useTestDatabase as openTestDatabase } from '@/lib/db/test-database'
import { aModerator, NOON } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { QUEUE_PAGE, readQueue, type QueueFilter } from '@/lib/moderation/queue'
import { digestMail } from '@/lib/notifications/digest-mail'
import { waitingResponses } from '@/lib/notifications/store'
import { shelve } from '@/lib/once'
import { readPeople } from '@/lib/people/desk/read-people'
import { asLine, asText, NAUGHTY } from '@/lib/comments/naughty.fixture'

// All that people may type and programs often get wrong, from the form to every place where it is read.

openTestDatabase()

/** As many as a page of the queue holds, and no more than a feed. */
const PER_ENTRY = QUEUE_PAGE
const WORDS = 'Ordinary words'
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const END = later(100_000)

type Posted = { id: number; name: string; body: string; entryId: number }
const posted: Posted[] = []
const refused: { text: string; said: string }[] = []
const entries: Entry[] = []

/** Posts some words under a name, as if nothing had come before: the list has dozens that are of one template. */
async function post(entry: Entry, name: string, body: string, now: Date) {
  shelve('comment-limiters', undefined)
  shelve('attack-watch', undefined)
  const fields = { name, body, token: makeFormToken(entry.id, now) }
  return postComment(entry, fields, { ...HOME, networkHash: `net ${now.getTime()}` }, now)
}

beforeAll(async () => {
  for (let at = 0; at < NAUGHTY.length; at += PER_ENTRY)
    entries.push(await anEntry({ title: NAUGHTY[at + 20] ?? 'End' }))
  publish(entries, { moderation: 'all', maxLinks: 50 })
  for (const [i, text] of NAUGHTY.entries()) {
    const entry = entries[Math.floor(i / PER_ENTRY)]!
    const body = `${text}\n\n${WORDS} ${i}`
    for (const name of [text, `Reader ${i}`]) {
      const result = await post(entry, name, body, later(i * 60))
      if (result.ok) {
        posted.push({ id: result.value.id, name: asLine(name), body: asText(body), entryId: entry.id })
        break
      }
      if (result.error.kind !== 'invalid') throw new Error(`${text}: ${result.error.kind}`)
      refused.push({ text, said: Object.values(result.error.errors).join(' ') })
    }
  }
}, 300_000)

/** No element or attribute came out of what was typed. */
function isHarmless(html: string, about: string) {
  const $ = load(html)
  expect($('script, iframe, img, svg, object, embed, form, input:not([type=checkbox]), link, base').length, about).toBe(
    0,
  )
  $('*').each((_, element) => {
    for (const [name, value] of Object.entries($(element).attr() ?? {})) {
      expect(name, `${about}: ${name}=${value}`).not.toMatch(/^on|^srcdoc$|^formaction$/i)
      if (name === 'href') expect(value, about).toMatch(/^(?:https?:|mailto:|\/|#)/i)
    }
  })
  return $
}

test('every text is taken, under its name or, if that is refused, under another, and says why', () => {
  expect(posted).toHaveLength(NAUGHTY.length)
  for (const { text, said } of refused) {
    const line = asLine(text)
    const because = line === '' ? 'what to call you' : line.length > 80 ? '80 characters' : 'has this name'
    expect(said, text).toContain(because)
  }
  expect(refused.length).toBeLessThan(NAUGHTY.length / 3)
})

test('name and text are kept as they were typed', async () => {
  const rows = await db().comment.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, authorName: true, body: true },
  })
  expect(rows).toEqual(posted.map(({ id, name, body }) => ({ id, authorName: name, body })))
})

test('the queue shows each with its name and words, and nothing else of it', async () => {
  const { id } = await aModerator()
  const seen = new Set<number>()
  for (const state of ['pending', 'spam'] as const) {
    for (const entry of entries) {
      const filter: QueueFilter = { ...NOTHING, state, entryId: entry.id, text: '' }
      const { items } = await readQueue(filter)
      const rows = items.map((item) =>
        queueRow(item, { now: END, timeZone: 'UTC', href: '/', onlyEntry: null, mayTrust: true }),
      )
      const $ = isHarmless(renderToStaticMarkup(<QueueRows rows={rows} />), entry.title)
      for (const item of items) {
        seen.add(item.id)
        const { name } = posted.find((each) => each.id === item.id)!
        expect($(`#item-${item.id} .by b`).text(), name).toBe(name)
        expect($(`#item-${item.id}`).text(), name).toContain(WORDS)
      }
      await decide(
        items.map((item) => ({ id: item.id, state })),
        'approved',
        { userId: id },
        END,
      )
    }
  }
  expect(seen.size).toBe(posted.length)
})

const NOTHING = {
  kind: null,
  person: null,
  network: null,
  host: null,
  reason: null,
  order: 'newest',
  after: null,
} as const

test('the page shows each with its name and words, and nothing else of it', async () => {
  for (const entry of entries) {
    const conversation = await readConversation(entry, 1)
    const markup = renderToStaticMarkup(
      <Conversation
        conversation={conversation}
        path="/articles/a"
        hrefOfPage={String}
        open
        locale={{ language: 'en', timeZone: 'UTC' }}
      />,
    )
    const $ = isHarmless(markup, entry.title)
    for (const { id, name } of posted.filter(({ entryId }) => entryId === entry.id)) {
      expect($(`#comment-${id} .p-author`).text(), name).toBe(name)
      expect($(`#comment-${id} .e-content`).text(), name).toContain(WORDS)
    }
  }
})

const ADDRESS = 'https://blog.example/feed'

test('the feed is whole, with each name in it', async () => {
  for (const entry of entries) {
    const feed = await responsesFeed(entry)
    expect(complainOfAtom(atom(feed, ADDRESS)), entry.title).toEqual([])
    const xml = rss(feed, ADDRESS)
    expect(complainOfRss(xml), entry.title).toEqual([])
    const items = all(one(readStrictXml(xml), 'channel')!, 'item')
    const own = posted.filter(({ entryId }) => entryId === entry.id)
    expect(items).toHaveLength(own.length)
    for (const each of items) isHarmless(textIn(each, 'content:encoded')!, entry.title)
  }
})

test('a mail to the desk has each name on a line of its own, and nothing else of it', async () => {
  const people = new Map(posted.map(({ id, name }) => [id, name]))
  await db().comment.updateMany({ data: { state: 'pending' } })
  const waiting = await waitingResponses(db(), null, posted.length)
  for (let at = 0; at < waiting.length; at += 20) {
    const items = waiting.slice(at, at + 20)
    const { html, text, subject } = digestMail({ items, more: false }, 1, END)
    expect(subject).toBe(`${items.length} ${items.length === 1 ? 'response waits' : 'responses wait'} at Afterword`)
    const $ = load(html)
    const tags = new Set(
      $('body *')
        .toArray()
        .map(({ name }) => name),
    )
    expect([...tags].filter((tag) => !['div', 'p', 'a', 'h2', 'blockquote'].includes(tag))).toEqual([])
    expect(
      $('a')
        .toArray()
        .every(({ attribs }) => attribs.href!.startsWith('https://blog.example')),
    ).toBe(true)
    const names = items.map(({ id }) => people.get(id)!)
    expect(
      $('.by')
        .toArray()
        .map((each) => $(each).text())
        .sort(),
    ).toEqual([...names].sort())
    for (const name of names) expect(text, name).toContain(`\n${name}:\n\n> `)
  }
})

test('whatever is searched for, the desk answers', async () => {
  for (const text of NAUGHTY) {
    const { items } = await readQueue({ ...NOTHING, state: 'pending', entryId: null, text })
    expect(items.length, text).toBeLessThanOrEqual(QUEUE_PAGE)
    await readPeople({ text, is: null, after: null }, { role: 'owner', seesEmails: true }, END)
  }
})
