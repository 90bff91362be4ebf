import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { SettingError, settings } from './env'
import { once } from './once'

/** Each purpose has a key of its own, so that one that leaks opens one door. */
const PURPOSES = ['session', 'token', 'addressHash', 'addressSeal', 'webhook'] as const
export type Purpose = (typeof PURPOSES)[number]

const key = z.object({ version: z.number().int(), secret: z.string().regex(/^[0-9a-f]{64}$/) })
/** What a file must have; a purpose that came later is added to it. */
const keysSchema = z.object({ session: key, token: key, addressHash: key, addressSeal: key, webhook: key.optional() })
type Keys = Record<Purpose, z.infer<typeof key>>

/** The keys in DATA_DIR/keys.json, made at the first start. */
const keys = () => once('keys', () => loadKeys(path.join(settings().dataDir, 'keys.json')))

function loadKeys(file: string): Keys {
  let kept: Partial<Keys> = {}
  if (existsSync(file)) {
    try {
      kept = keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      throw new SettingError(`DATA_DIR: ${file} cannot be read as keys. Put the file from your backup there.`)
    }
  }
  const whole = Object.fromEntries(PURPOSES.map((purpose) => [purpose, kept[purpose] ?? newKey()])) as Keys
  if (PURPOSES.some((purpose) => !kept[purpose])) writeWhole(file, `${JSON.stringify(whole, null, 2)}\n`)
  return whole
}

const newKey = () => ({ version: 1, secret: randomBytes(32).toString('hex') })

/** All or nothing, and on the disk before it counts: losing these keys loses every e-mail address. */
function writeWhole(file: string, text: string) {
  const draft = `${file}.new`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, file)
}

export const sessionSecret = () => settings().sessionSecret ?? keys().session.secret

/** What a webhook is signed with, in the form in which the receiver keeps it. */
export const webhookSecret = () => `whsec_${Buffer.from(keys().webhook.secret, 'hex').toString('base64')}`

/** HMAC-SHA256, as standardwebhooks.com has it. */
export const signWebhook = (text: string) =>
  createHmac('sha256', Buffer.from(keys().webhook.secret, 'hex')).update(text).digest('base64')

/** A keyed hash of the parts, which cannot be confused with one another; 128 bits, for addresses and database keys. */
export function keyedHash(purpose: Purpose, ...parts: string[]) {
  const mac = createHmac('sha256', readyKey(purpose))
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:${part}`)
  return mac.digest().subarray(0, 16).toString('base64url')
}

/** Ten hashes are made for each comment. */
const readyKeys = () => once('ready-keys', () => new Map<string, KeyObject>())

function readyKey(purpose: Purpose): KeyObject {
  const { secret } = keys()[purpose]
  const ready = readyKeys().get(secret) ?? createSecretKey(secret, 'hex')
  readyKeys().set(secret, ready)
  return ready
}

export function sameText(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** AES-256-GCM: version, nonce, tag and text, for what must be read again (e-mail addresses). */
export function seal(text: string) {
  const { version, secret } = keys().addressSeal
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(secret, 'hex'), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

export function unseal(text: string) {
  const bytes = Buffer.from(text.slice(text.indexOf('.') + 1), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(keys().addressSeal.secret, 'hex'), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}
