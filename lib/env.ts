import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { once } from './once'
import { parseUrl } from './parse-url'

/** A setting that does not do, in a sentence that names it. Ends the process with code 1 and without a stack trace. */
export class SettingError extends Error {}

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const port = z.coerce.number().int().min(1).max(65_535)

const siteUrl = z.string().refine((text) => {
  const url = parseUrl(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username
})

/** `host:port` pairs that the guarded fetcher may reach although they are not public. */
const hostPorts = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^(?:\[[0-9a-f:.]+\]|[^\s:/]+):\d{1,5}$/i)))

const smtpUrl = z.string().transform((text, context) => {
  const url = parseUrl(text)
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname && /^\/?$/.test(url.pathname) && !url.search)
    return smtpOf(url)
  context.addIssue({ code: 'custom', message: 'is no mail server' })
  return z.NEVER
})

/** The mail server and how to sign in there. */
function smtpOf({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:'
  const signIn = username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (secure ? 465 : 587), secure, signIn }
}

/** `me@example.org` or `My Site <me@example.org>`. */
const sender = z.string().transform((text, context) => {
  const [, name = '', address = text.trim()] = /^([^<>]*)<([^<>]+)>$/.exec(text.trim()) ?? []
  if (z.email().safeParse(address).success && !/\p{Cc}/u.test(name)) return { name: name.trim(), address }
  context.addIssue({ code: 'custom', message: 'is no sender' })
  return z.NEVER
})

const schema = z.object({
  PORT: optional(port),
  HOST: optional(z.string().min(1)),
  SITE_URL: optional(siteUrl),
  DATABASE_URL: optional(z.string().regex(/^(?:file:.+|postgres(?:ql)?:\/\/.+)$/)),
  CONTENT_DIR: optional(z.string().min(1)),
  DATA_DIR: optional(z.string().min(1)),
  NEXTAUTH_SECRET: optional(z.string().min(16)),
  ADMIN_EMAIL: optional(z.email()),
  ADMIN_PASSWORD: optional(z.string().min(10)),
  TRUST_PROXY: optional(z.coerce.number().int().min(0).max(10)),
  FETCH_ALLOW: optional(hostPorts),
  SMTP_URL: optional(smtpUrl),
  MAIL_FROM: optional(sender),
  AKISMET_KEY: optional(z.string().regex(/^[\w-]+$/)),
})

const EXPECTED: Record<keyof z.infer<typeof schema>, string> = {
  PORT: 'a whole number from 1 to 65535, like 3000',
  HOST: 'an address to listen on, like 127.0.0.1',
  SITE_URL: 'the public origin, like https://example.org, without a path',
  DATABASE_URL: 'file:/path/to/afterword.db or postgresql://user@host/name',
  CONTENT_DIR: 'a folder with articles, like ./content',
  DATA_DIR: 'a folder to keep data in, like ./data',
  NEXTAUTH_SECRET: 'at least 16 characters, or nothing: one is made and kept',
  ADMIN_EMAIL: 'an e-mail address, like me@example.org',
  ADMIN_PASSWORD: 'at least 10 characters',
  TRUST_PROXY: 'how many proxies stand in front, 0 to 10',
  FETCH_ALLOW: 'a list of host:port, like localhost:8080,wiki.internal:80',
  SMTP_URL:
    'a mail server, like smtps://name:password@mail.example.org or smtp://localhost:25, with %40 for an @ in a name',
  MAIL_FROM: 'who the mail comes from, like comments@example.org or My Site <comments@example.org>',
  AKISMET_KEY: 'a key from akismet.com, or nothing',
}
const SECRET = new Set(['NEXTAUTH_SECRET', 'ADMIN_PASSWORD', 'DATABASE_URL', 'SMTP_URL', 'AKISMET_KEY'])

export type Settings = ReturnType<typeof readSettings>

/** @throws SettingError with a sentence for each setting that does not do */
export function readSettings(env: Record<string, string | undefined>) {
  const parsed = schema.safeParse(env)
  if (!parsed.success)
    throw new SettingError([...new Set(parsed.error.issues.map((issue) => complaint(issue, env)))].join('\n'))
  const given = parsed.data
  if (given.SMTP_URL && !given.MAIL_FROM) {
    throw new SettingError(`MAIL_FROM: nothing is set, but SMTP_URL is; expected is ${EXPECTED.MAIL_FROM}.`)
  }
  const production = env.NODE_ENV !== 'development'
  const listenPort = given.PORT ?? 3000
  const dataDir = path.resolve(given.DATA_DIR ?? 'data')
  const site = new URL(given.SITE_URL ?? `http://localhost:${listenPort}`)
  return {
    production,
    port: listenPort,
    host: given.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    siteUrl: site.origin,
    secure: site.protocol === 'https:',
    databaseUrl: given.DATABASE_URL ?? `file:${path.join(dataDir, 'afterword.db')}`,
    contentDir: path.resolve(given.CONTENT_DIR ?? 'content'),
    dataDir,
    sessionSecret: given.NEXTAUTH_SECRET,
    adminEmail: given.ADMIN_EMAIL ?? 'owner@localhost',
    adminPassword: given.ADMIN_PASSWORD,
    trustProxy: given.TRUST_PROXY ?? 0,
    fetchAllow: given.FETCH_ALLOW ?? [],
    /** Null: each mail is a file in DATA_DIR/mail. */
    smtp: given.SMTP_URL ?? null,
    /** Without a name of its own, it is the site's. */
    mailFrom: given.MAIL_FROM ?? { name: '', address: `noreply@${site.hostname}` },
    akismetKey: given.AKISMET_KEY,
  }
}

function complaint(issue: z.core.$ZodIssue, env: Record<string, string | undefined>) {
  const name = String(issue.path[0]) as keyof typeof EXPECTED
  const found = SECRET.has(name) ? 'what is set' : `“${env[name]}”`
  return `${name}: ${found} does not do; expected is ${EXPECTED[name]}.`
}

/** The settings of this process, read once from the environment and `.env`. */
export const settings = () =>
  once('settings', () => {
    if (existsSync('.env')) process.loadEnvFile('.env')
    return readSettings(process.env)
  })
