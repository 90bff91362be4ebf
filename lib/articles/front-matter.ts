import { z } from 'zod'

const word = z.string().trim().min(1)
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const slugSchema = word.regex(SLUG, 'may have small letters, digits and single hyphens only, like no-contact')

/** `2026-10-03` (midnight where the site is) or with a time, `2026-10-03T09:30` or `2026-10-03T09:30Z`. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/, {
    error: 'is a date like 2026-10-03 or 2026-10-03T09:30',
    abort: true,
  })
  .refine(isOnCalendar, 'is a day or a time that does not exist')

function isOnCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  const midnight = new Date(day)
  // A 30th of February is read as the 2nd of March.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
  return isDay && !Number.isNaN(Date.parse(text.replace(' ', 'T')))
}

/** Pictures come from the site itself or over https; the documents' policy refuses the rest. */
const picture = z.object({ src: word.regex(/^\/media\//, 'begins with /media/'), alt: z.string() }).strict()

const httpUrl = z.url({ protocol: /^https?$/, error: 'is a full address like https://example.org/book' })

const item = z
  .object({
    type: z.enum(['book', 'course', 'site', 'tool']),
    title: word,
    by: word,
    isbn: z.coerce.string().optional(),
    url: httpUrl.optional(),
    price: z.coerce.string().optional(),
    published: z.coerce.string().optional(),
  })
  .strict()
export type Item = z.infer<typeof item>

/** Where to get it: an address, or the name of a link in links.yaml, which then says the shop and whether it pays. */
const shopLink = z
  .object({
    to: z.union([httpUrl, slugSchema], 'is a full address, or a name from links.yaml'),
    at: word.optional(),
    sponsored: z.boolean().default(false),
  })
  .strict()
  .refine(({ to, at }) => at !== undefined || !to.includes(':'), { path: ['at'], error: 'says the name of the shop' })
export type ShopLink = z.infer<typeof shopLink>

/** Articles that belong together, in the order of their parts. */
const series = z.object({ name: word, part: z.number().int().min(1).max(999) }).strict()

const change = z.object({ date: moment, what: word }).strict()

const common = {
  title: word,
  description: z.string().trim().default(''),
  date: moment,
  updated: moment.optional(),
  reviewed: moment.optional(),
  changes: z.array(change).max(100).default([]),
  author: word,
  tags: z.array(word).default([]),
  draft: z.boolean().default(false),
  cover: picture.optional(),
  linkbacks: z.enum(['open', 'closed']).default('open'),
  aliases: z.array(slugSchema).default([]),
  withdrawn: moment.optional(),
  guid: word.optional(),
  id: word.optional(),
  recommends: z.array(slugSchema).default([]),
}
const conversation = z.enum(['open', 'closed', 'hidden'])

/** What may stand at the top of a content file, by kind; unknown names are refused, since they are mostly slips. */
export const frontMatterSchemas = {
  article: z.object({ ...common, comments: conversation.default('open'), series: series.optional() }).strict(),
  reading: z
    .object({
      ...common,
      comments: conversation.default('open'),
      item,
      verdict: word,
      rating: z.number().min(1).max(5).optional(),
      for: word.optional(),
      notFor: word.optional(),
      alternatives: z.array(slugSchema).default([]),
      /** Where it stands among the recommended reading; the rest follows by date. */
      order: z.number().optional(),
      pros: z.array(word).default([]),
      cons: z.array(word).default([]),
      links: z.array(shopLink).default([]),
    })
    .strict(),
  page: z.object({ ...common, author: word.optional(), comments: conversation.default('closed') }).strict(),
}
