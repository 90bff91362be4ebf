import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { settings, type Settings } from '@/lib/env'

/** What became of one attempt. */
export type Delivery =
  | { kind: 'sent' }
  /** It may do better another time. */
  | { kind: 'later'; why: string }
  /** The server will not take it, now or ever. */
  | { kind: 'refused'; why: string }
  /** All of it was handed over and no answer came: it may have arrived. */
  | { kind: 'doubtful'; why: string }

/** Over before the lease of the job ends, a minute after its beginning, or another would send the mail as well. */
export const PATIENCE = { connectMs: 10_000, silenceMs: 20_000, totalMs: 45_000 }

type Smtp = NonNullable<Settings['smtp']>
type Failure = Error & { code?: string; responseCode?: number; response?: string }

/** Hands a mail to the mail server. It never throws: what went wrong is an outcome, in words without addresses. */
export async function deliver(to: string, message: Buffer, smtp: Smtp, patience = PATIENCE): Promise<Delivery> {
  const connection = new SMTPConnection(optionsOf(smtp, patience))
  let handedOver = false
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the mail server took too long')), patience.totalMs).unref()
  })
  try {
    await Promise.race([signedIn(connection, smtp), late])
    const body = Readable.from([message])
    body.once('end', () => (handedOver = true))
    await Promise.race([sent(connection, to, body), late])
    connection.quit()
    return { kind: 'sent' }
  } catch (error) {
    connection.close()
    return outcomeOf(error as Failure, handedOver)
  }
}

function optionsOf({ host, port, secure, signIn }: Smtp, { connectMs, silenceMs }: typeof PATIENCE) {
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)
  return {
    host,
    port,
    secure,
    // A password never goes over the wire in the open; on this machine there is no wire.
    requireTLS: !secure && !isHere && signIn !== null,
    ignoreTLS: isHere,
    name: new URL(settings().siteUrl).hostname,
    dnsTimeout: connectMs,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    allowInternalNetworkInterfaces: true,
  }
}

const signedIn = (connection: SMTPConnection, { signIn }: Smtp) =>
  new Promise<void>((resolve, reject) => {
    connection.on('error', reject)
    connection.connect(() => {
      if (signIn === null) return resolve()
      connection.login({ credentials: signIn }, (error) => (error ? reject(error) : resolve()))
    })
  })

const sent = (connection: SMTPConnection, to: string, body: Readable) =>
  new Promise<void>((resolve, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('the mail server hung up')))
    connection.send({ from: settings().mailFrom.address, to: [to] }, body, (error) =>
      error ? reject(error) : resolve(),
    )
  })

/** A refusal of this mail, not of us: a password that is wrong today may be right tomorrow. */
const OF_THIS_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])

function outcomeOf({ code, responseCode, response, message }: Failure, handedOver: boolean): Delivery {
  const why = withoutAddresses(response ?? message)
  if (responseCode === undefined) return { kind: handedOver ? 'doubtful' : 'later', why }
  return { kind: responseCode >= 500 && OF_THIS_MAIL.has(code ?? '') ? 'refused' : 'later', why }
}

const withoutAddresses = (text: string) => text.slice(0, 300).replace(/[^\s<>"(),:;]+@[^\s<>"(),:;]+/g, '(address)')
