import { z } from 'zod'

const word = z.string().trim().min(1)

const knownTimeZone = z.string().refine(
  (zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
    } catch {
      return false
    }
  },
  { error: 'is a time zone like Europe/London' },
)

const knownLanguage = z.string().refine(
  (tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1
    } catch {
      return false
    }
  },
  { error: 'is a language like en or pt-BR' },
)

/** A link within the site, or a whole address. */
const linkTarget = z.string().regex(/^(?:\/(?!\/)|https?:\/\/)/, 'begins with / or https://')

const author = z
  .object({ name: word, bio: z.string().trim().default(''), url: z.url({ protocol: /^https?$/ }).optional() })
  .strict()
export type Author = z.infer<typeof author>

/** Where a reader can pass an article on to; each is a plain link that asks nobody anything until it is followed. */
export const SHARES = ['mail', 'whatsapp', 'telegram', 'bluesky', 'facebook'] as const
export type Share = (typeof SHARES)[number]

const policy = z.enum(['first-time', 'all', 'none'])

/** What is special about linkbacks. Of the rules for who is held, what a page says goes before how it was reported. */
const linkbackRules = z
  .object({
    moderation: z
      .partialRecord(
        z.enum([
          'pingback',
          'trackback',
          'webmention',
          'mention',
          'reply',
          'like',
          'repost',
          'bookmark',
          'rsvp',
          'reaction',
        ]),
        policy,
      )
      .default({}),
    /** A host that the site links to itself counts as one that was approved before. */
    trustLinked: z.boolean().default(false),
    closeAfterDays: z.number().int().min(1).optional(),
  })
  .strict()
  .prefault({})

/** What is unusual here, so that machines can be told from a good day. */
const defence = z
  .object({
    /** So many comments within minutes are a surge, in which whoever writes is asked for a proof. */
    surge: z.number().int().min(5).default(36),
  })
  .strict()
  .prefault({})

/** Longer is no privacy. */
const MOST_DAYS = 3_650
const daysKept = (least: number) => z.number().int().min(least).max(MOST_DAYS).default(30)

/** What is kept of people, and for how long. */
const privacy = z
  .object({
    /** A sentence that whoever comments has to agree to. */
    consent: word.max(500).optional(),
    /** The keyed hashes of addresses and networks that comments and reports came from. */
    keepOriginsDays: daysKept(1),
    /** Since they were put there. Whatever was decided can be taken back for 30 days. */
    keepSpamDays: daysKept(30),
    keepTrashDays: daysKept(30),
    /** E-mail addresses of which there is no comment and no subscription left. */
    keepAddressesDays: daysKept(1),
  })
  .strict()
  .prefault({})

const hubUrl = z.url({ protocol: /^https?$/ })

/** What can become of a response that others are told of. */
export const NEWS = ['waiting', 'published', 'reported'] as const
export type News = (typeof NEWS)[number]

/** What the owner decides about the site: content/site.yaml. */
export const siteSchema = z
  .object({
    title: word.default('Afterword'),
    description: z.string().trim().default(''),
    language: knownLanguage.default('en'),
    timeZone: knownTimeZone.default('UTC'),
    authors: z.record(z.string(), author).default({}),
    navigation: z.array(z.object({ label: word, to: linkTarget }).strict()).default([]),
    share: z.array(z.enum(SHARES)).default(['mail', 'whatsapp', 'bluesky']),
    moderation: policy.default('first-time'),
    comments: z.enum(['open', 'closed']).default('open'),
    linkbacks: z.boolean().default(true),
    linkbackRules,
    defence,
    order: z.enum(['oldest', 'newest']).default('oldest'),
    closeAfterDays: z.number().int().min(1).optional(),
    email: z.enum(['optional', 'required']).default('optional'),
    /** Links in a comment, or to a linkback's page, beyond which it is held. */
    maxLinks: z.number().int().min(0).default(3),
    /** So many reports by readers, from different networks, hold a response. */
    reports: z
      .object({ holdAt: z.number().int().min(1).default(3) })
      .strict()
      .prefault({}),
    maxLength: z.number().int().min(100).max(20_000).default(20_000),
    /** Who is told of what waits, once the site sends mail. */
    notify: z.array(z.email()).default([]),
    privacy,
    /** Whether readers can have new articles by mail; unless it is said, they can once there is a mail server. */
    mail: z.object({ articles: z.boolean().optional() }).strict().prefault({}),
    /** Where programs and chats are told of what the owner wants to know at once. */
    webhook: z
      .object({
        url: z.url({ protocol: /^https?$/ }),
        tell: z
          .array(z.enum(NEWS))
          .min(1)
          .default([...NEWS]),
      })
      .strict()
      .optional(),
    /** Where changes of the feeds are announced (WebSub); nobody is told unless the owner names a hub. */
    hub: z.union([hubUrl.transform((url) => [url]), z.array(hubUrl)]).default([]),
    /** Whether those who gather texts for language models are asked to stay away. */
    aiCrawlers: z.enum(['allow', 'refuse']).default('allow'),
    /** How often /go/<name> is followed on a day; not of who asks not to be tracked. */
    countClicks: z.boolean().default(false),
    /** Without one, the site says it in its language. */
    disclosure: word.optional(),
  })
  .strict()
export type Site = z.infer<typeof siteSchema>
export type Policy = Site['moderation']
