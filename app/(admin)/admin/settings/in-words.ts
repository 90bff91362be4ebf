import type { Settings } from '@/lib/env'
import type { Site } from '@/lib/site'
import { parseUrl } from '@/lib/parse-url'

export type Fact = { name: string; value: string }

export function siteInWords(site: Site): Fact[] {
  const {
    authors,
    navigation,
    share,
    closeAfterDays,
    notify,
    linkbackRules,
    defence,
    privacy,
    webhook,
    reports,
    hub,
    mail,
    ...rest
  } = site
  return [
    ...Object.entries(rest).map(([name, value]) => ({ name, value: inWords(value) })),
    {
      name: 'authors',
      value:
        Object.entries(authors)
          .map(([key, { name }]) => `${name} (${key})`)
          .join(', ') || 'none',
    },
    { name: 'share', value: share.join(', ') || 'nowhere' },
    { name: 'navigation', value: navigation.map(({ label, to }) => `${label} (${to})`).join(', ') || 'none' },
    { name: 'closeAfterDays', value: closeAfterDays === undefined ? 'not set' : String(closeAfterDays) },
    { name: 'linkbackRules', value: rulesInWords(linkbackRules) },
    { name: 'defence', value: `more than ${defence.surge} comments within minutes are a surge` },
    { name: 'privacy', value: privacyInWords(privacy) },
    { name: 'webhook', value: webhook ? `${webhook.url} (${webhook.tell.join(', ')})` : 'none' },
    { name: 'reports', value: `${reports.holdAt} from different networks hold a response` },
    { name: 'mail', value: `new articles: ${MAILED[String(mail.articles)]}` },
    { name: 'hub', value: hub.join(', ') || 'none' },
    { name: 'notify', value: notify.join(', ') || 'nobody' },
  ]
}

const MAILED: Record<string, string> = { true: 'yes', false: 'no', undefined: 'once there is a mail server' }

function rulesInWords({ moderation, trustLinked, closeAfterDays }: Site['linkbackRules']): string {
  return (
    [
      ...Object.entries(moderation).map(([kind, policy]) => `${kind}: ${policy}`),
      ...(trustLinked ? ['hosts that the site links to are trusted'] : []),
      ...(closeAfterDays === undefined ? [] : [`closed after ${closeAfterDays} days`]),
    ].join(', ') || 'as for comments'
  )
}

function privacyInWords({ consent, ...kept }: Site['privacy']): string {
  const days = Object.entries(kept).map(([name, count]) => `${name}: ${count}`)
  return [consent === undefined ? 'no sentence to agree to' : `to agree to: “${consent}”`, ...days].join(', ')
}

/** Secrets are said to be there, and not what they are. */
export function environmentInWords(of: Settings): Fact[] {
  return [
    { name: 'SITE_URL', value: of.siteUrl },
    { name: 'HOST', value: of.host },
    { name: 'PORT', value: String(of.port) },
    { name: 'DATABASE_URL', value: withoutPassword(of.databaseUrl) },
    { name: 'CONTENT_DIR', value: of.contentDir },
    { name: 'DATA_DIR', value: of.dataDir },
    { name: 'TRUST_PROXY', value: of.trustProxy === 0 ? '0 (nothing stands in front)' : String(of.trustProxy) },
    { name: 'FETCH_ALLOW', value: of.fetchAllow.join(', ') || 'nothing beyond public addresses' },
    {
      name: 'SMTP_URL',
      value: of.smtp ? `${of.smtp.host}:${of.smtp.port}` : 'not set: mail is written to files in DATA_DIR/mail',
    },
    { name: 'MAIL_FROM', value: of.mailFrom.address },
    { name: 'AKISMET_KEY', value: of.akismetKey === undefined ? 'not set' : 'set (not shown)' },
    { name: 'ADMIN_EMAIL', value: of.adminEmail },
    { name: 'ADMIN_PASSWORD', value: of.adminPassword === undefined ? 'not set' : 'set (not shown)' },
    {
      name: 'NEXTAUTH_SECRET',
      value: of.sessionSecret === undefined ? 'made and kept in DATA_DIR' : 'set (not shown)',
    },
  ]
}

function withoutPassword(url: string) {
  const parsed = url.startsWith('file:') ? null : parseUrl(url)
  if (!parsed) return url.startsWith('file:') ? url : 'set (not shown)'
  return `${parsed.protocol}//${parsed.username && `${parsed.username}:•••@`}${parsed.host}${parsed.pathname}`
}

function inWords(value: string | number | boolean) {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === '' ? 'empty' : String(value)
}
