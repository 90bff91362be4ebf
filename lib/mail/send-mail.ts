import { z } from 'zod'
import { db, transaction } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'
import { unseal } from '@/lib/keys'
import { log } from '@/lib/log'
import { deliver, type Delivery } from './deliver'
import { keepAsFile } from './mail-files'
import { isPlainAddress, messageOf, type Letter } from './message'
import { sendMailJob } from './send-mail-job'
import { claimMail, findToSend, recordMail, type ToSend } from './store'

const payloadSchema = z.object({ mailId: z.number().int() })
const headersSchema = z.record(z.string(), z.string())

const MINUTE_MS = 60_000
/** Pauses before the next attempt, in minutes: two days in all, as mail servers wait for one another. */
const PAUSES = [1, 5, 15, 30, 60, 120, 240, 360, 480, 720, 720]
/** What was handed over without an answer is handed over once more, and no more than that. */
const MOST_DOUBTS = 1

type Send = (letter: Letter, message: Buffer) => Promise<Delivery>

const overTheWire: Send = (letter, message) => {
  const { smtp } = settings()
  return smtp ? deliver(letter.to, message, smtp) : keepAsFile(letter, message)
}

/**
 * The job that sends one mail. It is claimed in a write before and its outcome noted in one right after; whoever dies
 * between the two, or gets no answer, leaves a doubt, and the mail is sent once more (docs/decisions/018).
 * @param siteTitle in whose name it comes
 */
export async function sendMail(payload: unknown, now: Date, siteTitle: string, send = overTheWire): Promise<void> {
  const { mailId } = payloadSchema.parse(payload)
  const mail = await findToSend(db(), mailId)
  if (!mail) return
  // It was in somebody's hands before: a process died.
  if (mail.state === 'sending' && mail.doubts >= MOST_DOUBTS) return settle(mail, UNKNOWN, now)
  if (!(await claimMail(db(), mail))) return
  const claimed = { ...mail, attempts: mail.attempts + 1, doubts: mail.doubts + Number(mail.state === 'sending') }
  await settle(claimed, await attempt(claimed, siteTitle, send), now)
}

const UNKNOWN = {
  kind: 'refused',
  why: 'handed over twice without an answer; it may have arrived',
} as const satisfies Delivery

async function attempt(mail: ToSend, siteTitle: string, send: Send): Promise<Delivery> {
  try {
    const to = unseal(mail.toSealed)
    if (!isPlainAddress(to)) return { kind: 'refused', why: 'its address is not one that mail can be sent to' }
    const { text, html } = mail.letter ?? { text: '', html: '' }
    const whole = { text: text + mail.text, html: html + mail.html }
    const letter = { ...mail, ...whole, to, headers: headersSchema.parse(mail.headers) }
    return await send(letter, await messageOf(letter, siteTitle))
  } catch (error) {
    log.error({ err: error, mail: mail.id }, 'a mail could not be made')
    return { kind: 'later', why: 'it could not be made; the log says why' }
  }
}

/** What came of it, and when it is tried again, in one write. */
async function settle(mail: ToSend, delivery: Delivery, now: Date) {
  const { id, attempts, doubts } = mail
  if (delivery.kind === 'sent')
    return void (await recordMail(db(), id, { state: 'sent', sentAt: now, lastError: null }))
  if (delivery.kind === 'refused') return fail(mail, delivery.why)
  const isDoubtful = delivery.kind === 'doubtful'
  if (isDoubtful && doubts >= MOST_DOUBTS) return fail(mail, UNKNOWN.why)
  const pause = PAUSES[attempts - 1]
  if (pause === undefined) return fail(mail, `${delivery.why}; given up after two days`)
  const runAt = new Date(now.getTime() + pause * MINUTE_MS)
  await transaction(async (tx) => {
    await recordMail(tx, id, { state: 'waiting', doubts: doubts + Number(isDoubtful), lastError: delivery.why })
    await enqueue(tx, sendMailJob(id, now, runAt))
  })
}

async function fail({ id, kind, doubts }: ToSend, why: string) {
  log.error({ mail: id, kind, why }, 'a mail was not sent')
  await recordMail(db(), id, { state: 'failed', doubts, lastError: why })
}
