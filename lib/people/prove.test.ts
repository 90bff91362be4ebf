import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { changeOwn } from '@/lib/comments/change-own'
import { knownPerson } from '@/lib/comments/known-person'
import { ownKey } from '@/lib/comments/own-key'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { version } from '@/lib/documents/versions'
import { makeLinkToken } from '@/lib/link-token'
import { aModerator, NOON } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { unseal } from '@/lib/keys'
import { shelve } from '@/lib/once'
import type { siteSchema } from '@/lib/site'
import { commentNow, confirmMails, mailedToken, wrote } from '@/lib/comments/a-guest.fixture'
import { guestOf } from './guest'
import { prove, readClaim, silence } from './prove'

useTestDatabase()

const EMAIL = 'hanna@example.org'
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000)
const days = (n: number) => minutes(n * 24 * 60)

let entry: Entry
const site = (rules: z.input<typeof siteSchema> = {}) => publish([entry], { moderation: 'first-time', ...rules })

beforeEach(async () => {
  shelve('comment-limiters', undefined)
  await db().mail.deleteMany()
  await db().comment.deleteMany()
  await db().commenter.deleteMany()
  entry = await anEntry({ title: 'A box in the hall' })
  site()
})

async function pressed(now = minutes(1)) {
  const proof = await prove(await mailedToken(), now)
  if (!proof.ok) throw new Error(proof.error)
  return { ...proof.value, guestId: await guestOf(proof.value.pass, now) }
}

async function approve(id: number) {
  const { state } = await commentNow(id)
  await decide([{ id, state }], 'approved', { userId: (await aModerator()).id }, minutes(2))
}

/** Somebody who has proven their address, and whose comment was approved. */
async function aKnownGuest(): Promise<number> {
  const { id } = await wrote(entry, { email: EMAIL }, NOON)
  const { guestId } = await pressed()
  await approve(id)
  return guestId!
}

test('an address that is typed gets one mail, with nothing in it that its sender chose', async () => {
  await wrote(entry, { email: EMAIL, name: 'Buy pills', body: 'at pills.example', url: 'pills.example' }, NOON)
  const [mail, ...others] = await confirmMails()
  expect(others).toEqual([])
  expect(unseal(mail!.toSealed)).toBe(EMAIL)
  expect(mail!.text).toContain('A box in the hall')
  expect(mail!.text).toContain('https://blog.example/subscriptions/confirm/')
  expect(JSON.stringify(mail)).not.toMatch(/pills/i)
})

test('one mail a day, three in all until the address is proven', async () => {
  const mailsAfter = async (now: Date) => {
    await wrote(entry, { email: EMAIL }, now)
    return (await confirmMails()).length
  }
  expect(await mailsAfter(NOON)).toBe(1)
  expect(await mailsAfter(minutes(23 * 60))).toBe(1)
  expect(await mailsAfter(days(1))).toBe(2)
  expect(await mailsAfter(days(2))).toBe(3)
  expect(await mailsAfter(days(3))).toBe(3)
  expect(await mailsAfter(days(300))).toBe(3)
})

test('what is binned writes to nobody, and who wants no mail gets none', async () => {
  await wrote(entry, { email: EMAIL, website_confirm: 'http://x.example' }, NOON)
  expect(await confirmMails()).toEqual([])
  await wrote(entry, { email: EMAIL }, NOON)
  expect(await silence(await mailedToken(), minutes(1))).toEqual({ ok: true, value: null })
  await wrote(entry, { email: EMAIL }, days(2))
  expect(await confirmMails()).toHaveLength(1)
})

test('to open the link changes nothing; to press the button proves the address and the comment it names', async () => {
  const first = await wrote(entry, { email: EMAIL }, NOON)
  const other = await wrote(entry, { email: EMAIL }, NOON)
  const token = await mailedToken()
  expect(await readClaim(token, minutes(1))).toMatchObject({ ok: true, value: { id: first.id, authorName: 'Hanna' } })
  expect((await commentNow(first.id)).commenter).toMatchObject({ provenAt: null, name: '' })

  const { guestId } = await pressed()
  expect(guestId).toBe(first.commenterId)
  expect(await commentNow(first.id)).toMatchObject({
    proven: true,
    state: 'pending',
    commenter: { provenAt: minutes(1), name: 'Hanna', nameKey: 'hanna' },
  })
  expect((await commentNow(other.id)).proven).toBe(false)
})

test('proven and approved once: the next comment appears at once, where the site lets who is known through', async () => {
  const guestId = await aKnownGuest()
  const next = await wrote(entry, { email: EMAIL.toUpperCase() }, minutes(5), guestId)
  expect(next).toMatchObject({ state: 'approved', proven: true, decisions: [{ rule: 'first-time' }] })
  // The browser says who it is; the address need not be typed again, unless under another name.
  expect(await wrote(entry, {}, minutes(6), guestId)).toMatchObject({ state: 'approved', commenterId: guestId })
  expect(await wrote(entry, { name: 'Anonymous' }, minutes(6), guestId)).toMatchObject({
    state: 'pending',
    commenterId: null,
    proven: false,
  })
  site({ moderation: 'all' })
  expect((await wrote(entry, { email: EMAIL }, minutes(7), guestId)).state).toBe('pending')
})

test('approved is not enough, and proven is not either', async () => {
  const { id, commenterId } = await wrote(entry, { email: EMAIL }, NOON)
  await approve(id)
  expect(await knownPerson(db(), commenterId, true)).toBe(false)
  const { guestId } = await pressed()
  expect(await knownPerson(db(), guestId, true)).toBe(true)
  expect(await knownPerson(db(), guestId, false)).toBe(false)

  const held = await wrote(entry, { email: 'tom@example.org', name: 'Tom' }, NOON)
  const tom = await pressed()
  expect((await wrote(entry, { email: 'tom@example.org', name: 'Tom' }, minutes(3), tom.guestId)).state).toBe('pending')
  await db().commenter.update({ where: { id: held.commenterId! }, data: { trustedAt: minutes(4) } })
  const trusted = await wrote(entry, { email: 'tom@example.org', name: 'Tom' }, minutes(5), tom.guestId)
  expect(trusted.state).toBe('approved')
})

test('the address of a known person, typed by somebody else, earns nothing and changes nothing', async () => {
  const guestId = await aKnownGuest()
  site({ moderation: 'none' })
  const before = await db().commenter.findUniqueOrThrow({ where: { id: guestId } })
  const borrowed = await wrote(entry, { email: EMAIL, name: 'Not Hanna' }, days(2))
  expect(borrowed).toMatchObject({
    state: 'pending',
    proven: false,
    decisions: [{ rule: 'doubt', reason: 'typed the address of a known person without proof' }],
  })
  expect(await db().commenter.findUniqueOrThrow({ where: { id: guestId } })).toEqual(before)
  expect(await confirmMails()).toHaveLength(2)

  // The moderator lets it through: it still is not theirs in a way that counts.
  await approve(borrowed.id)
  expect((await commentNow(borrowed.id)).proven).toBe(false)
})

test('the real one presses the link of what was held, and it appears at once', async () => {
  await aKnownGuest()
  const elsewhere = await wrote(entry, { email: EMAIL }, days(2))
  expect(elsewhere.state).toBe('pending')
  const before = version(`entry:${entry.id}`)
  await pressed(days(2))
  const after = await commentNow(elsewhere.id)
  expect(after).toMatchObject({ state: 'approved', proven: true })
  expect(after.decisions[0]).toMatchObject({ rule: 'proven', fromState: 'pending', toState: 'approved' })
  expect(version(`entry:${entry.id}`)).toBeGreaterThan(before)
})

test('what a moderator has refused, or a defence holds, stays where it is', async () => {
  await aKnownGuest()
  const refused = await wrote(entry, { email: EMAIL }, days(2))
  const owner = await aModerator()
  await decide([{ id: refused.id, state: 'pending' }], 'trash', { userId: owner.id }, days(2))
  await pressed(days(2))
  expect(await commentNow(refused.id)).toMatchObject({ state: 'trash', proven: true })

  const links = '[a](http://a.example) [b](http://b.example) [c](http://c.example) [d](http://d.example)'
  const held = await wrote(entry, { email: EMAIL, body: links }, days(4))
  await pressed(days(4))
  expect(await commentNow(held.id)).toMatchObject({ state: 'pending', proven: true })
})

test('a shown comment that becomes proven gets its mark: its conversation is made anew', async () => {
  site({ moderation: 'none' })
  const { id } = await wrote(entry, { email: EMAIL }, NOON)
  expect((await commentNow(id)).state).toBe('approved')
  const before = version(`entry:${entry.id}`)
  await pressed()
  expect(version(`entry:${entry.id}`)).toBeGreaterThan(before)
})

test('an edit by somebody known does not have to wait again', async () => {
  const guestId = await aKnownGuest()
  const { id } = await wrote(entry, { email: EMAIL }, minutes(5), guestId)
  await changeOwn(id, ownKey(id), 'edit', 'Other words, and as good ones.', minutes(6))
  expect(await commentNow(id)).toMatchObject({ state: 'approved', body: 'Other words, and as good ones.' })
})

test('a link that is cut off, made up, too old, pressed before or without its comment says which', async () => {
  const { id } = await wrote(entry, { email: EMAIL }, NOON)
  const token = await mailedToken()
  const error = async (text: string, now = minutes(1)) => {
    const proof = await prove(text, now)
    return proof.ok ? 'proven' : proof.error
  }
  expect(await error(token.slice(0, -4))).toBe('cut-off')
  expect(await error(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe('foreign')
  expect(await error(makeLinkToken('guest', '1.1', days(3)))).toBe('foreign')
  expect(await error(token, days(7))).toBe('expired')
  expect(await error(token)).toBe('proven')
  expect(await error(token)).toBe('used')
  expect(await readClaim(token, minutes(2))).toEqual({ ok: false, error: 'used' })
  await db().comment.delete({ where: { id } })
  expect(await error(token)).toBe('gone')
})

test('what a browser keeps is worth nothing made up, too old, or once the address is no longer proven', async () => {
  await wrote(entry, { email: EMAIL }, NOON)
  const { pass, guestId } = await pressed()
  expect(guestId).not.toBeNull()
  expect(await guestOf(`${pass}x`, minutes(2))).toBeNull()
  expect(await guestOf('', minutes(2))).toBeNull()
  expect(await guestOf(await mailedToken(), minutes(2))).toBeNull()
  expect(await guestOf(pass, days(364))).toBe(guestId)
  expect(await guestOf(pass, days(366))).toBeNull()
  await db().commenter.update({ where: { id: guestId! }, data: { provenAt: null } })
  expect(await guestOf(pass, minutes(2))).toBeNull()
})
