import { z } from 'zod'
import type { Site } from '@/lib/site'
import { parseUrl } from '@/lib/parse-url'

/** Characters that draw nothing or turn the text around; in a name they are only there to deceive. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
const oneLine = (text: string) => text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim()

const LIMITS = { name: 80, email: 254, url: 500 }

const name = z
  .string()
  .default('')
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(1, 'Tell us what to call you. A first name or a pen name will do.')
      .max(LIMITS.name, `Please keep your name to ${LIMITS.name} characters.`),
  )

const email = (required: boolean) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text !== '' || !required, 'This site asks for an e-mail address. It is not published.')
    .refine(
      (text) => text === '' || (text.length <= LIMITS.email && z.email().safeParse(text).success),
      'This does not look like an e-mail address. It has the form name@example.org.',
    )
    .transform((text) => text || null)

const url = z
  .string()
  .default('')
  .transform(oneLine)
  .transform((text) => (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => text === '' || isWebAddress(text),
    'This does not look like the address of a website. It has the form https://example.org.',
  )
  .transform((text) => (text === '' ? null : new URL(text).href))

function isWebAddress(text: string) {
  const parsed = parseUrl(text)
  if (!parsed || text.length > LIMITS.url) return false
  return /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password && parsed.hostname.includes('.')
}

/** The sentence that was agreed to, as it stood beside the box; null where the site asks for none. */
const consent = (sentence: string | undefined) =>
  z
    .string()
    .optional()
    .refine((ticked) => sentence === undefined || Boolean(ticked), 'Please tick this, or your comment cannot be kept.')
    .transform(() => sentence ?? null)

export const commentBody = (maxLength: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
    .superRefine((text, context) => {
      const length = [...text].length
      const message =
        length === 0
          ? 'Write something first.'
          : length > maxLength
            ? `This is ${length - maxLength} characters too long. The limit is ${maxLength}; perhaps it is two comments.`
            : undefined
      if (message) context.addIssue({ code: 'custom', message })
    })

/** A schema costs more to make than to use, and a site's rules seldom change. */
const schemas = new WeakMap<Site, ReturnType<typeof makeSchema>>()

function commentForm(site: Site) {
  const schema = schemas.get(site) ?? makeSchema(site)
  schemas.set(site, schema)
  return schema
}

const makeSchema = (site: Site) =>
  z.object({
    name,
    email: email(site.email === 'required'),
    url,
    body: commentBody(site.maxLength),
    parent: z.coerce.number().int().positive().nullable().catch(null),
    notify: z.string().optional().transform(Boolean),
    consent: consent(site.privacy.consent),
    token: z.string().default(''),
    website_confirm: z.string().default(''),
    // What comes back with who was asked for a proof.
    ticket: z.string().default(''),
    work: z.string().default(''),
  })
export type CommentForm = z.infer<ReturnType<typeof commentForm>>

/** The fields that a person fills in; what they typed comes back with a mistake. */
export const TYPED_FIELDS = ['name', 'email', 'url', 'body', 'notify', 'consent'] as const
export type TypedValues = Partial<Record<(typeof TYPED_FIELDS)[number], string>>
export type FieldErrors = Partial<Record<(typeof TYPED_FIELDS)[number], string>>

export function parseCommentForm(fields: Record<string, string>, site: Site) {
  const parsed = commentForm(site).safeParse({ ...fields, parent: fields.parent || null })
  return parsed.success
    ? ({ ok: true, value: parsed.data } as const)
    : ({ ok: false, error: fieldErrors(parsed.error) } as const)
}

/** One sentence for each field, the first that applies. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[String(issue.path[0])] ??= issue.message
  return errors
}
