import { z } from 'zod'
import type { Site } from '@/lib/site'
import { parseUrl } from '@/lib/parse-url'
import { wordsIn, type Words } from '@/lib/words/words'

type Errors = Words['form']['errors']

/** Characters that draw nothing or turn the text around; in a name they are only there to deceive. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
const oneLine = (text: string) => text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim()

const LIMITS = { name: 80, email: 254, url: 500 }

const name = (errors: Errors) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().min(1, errors.noName).max(LIMITS.name, errors.longName(LIMITS.name)))

const email = (required: boolean, errors: Errors) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text !== '' || !required, errors.noEmail)
    .refine(
      (text) => text === '' || (text.length <= LIMITS.email && z.email().safeParse(text).success),
      errors.notAnEmail,
    )
    .transform((text) => text || null)

const url = (errors: Errors) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .transform((text) => (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
    .refine((text) => text === '' || isWebAddress(text), errors.notAUrl)
    .transform((text) => (text === '' ? null : new URL(text).href))

function isWebAddress(text: string) {
  const parsed = parseUrl(text)
  if (!parsed || text.length > LIMITS.url) return false
  return /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.password && parsed.hostname.includes('.')
}

/** The sentence that was agreed to, as it stood beside the box; null where the site asks for none. */
const consent = (sentence: string | undefined, errors: Errors) =>
  z
    .string()
    .optional()
    .refine((ticked) => sentence === undefined || Boolean(ticked), errors.noConsent)
    .transform(() => sentence ?? null)

export const commentBody = ({ maxLength, language }: Pick<Site, 'maxLength' | 'language'>) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
    .superRefine((text, context) => {
      const { errors } = wordsIn(language).form
      const length = [...text].length
      const message =
        length === 0 ? errors.noBody : length > maxLength ? errors.longBody(length - maxLength, maxLength) : undefined
      if (message) context.addIssue({ code: 'custom', message })
    })

/** A schema costs more to make than to use, and a site's rules seldom change. */
const schemas = new WeakMap<Site, ReturnType<typeof makeSchema>>()

function commentForm(site: Site) {
  const schema = schemas.get(site) ?? makeSchema(site)
  schemas.set(site, schema)
  return schema
}

function makeSchema(site: Site) {
  const { errors } = wordsIn(site.language).form
  return z.object({
    name: name(errors),
    email: email(site.email === 'required', errors),
    url: url(errors),
    body: commentBody(site),
    parent: z.coerce.number().int().positive().nullable().catch(null),
    notify: z.string().optional().transform(Boolean),
    consent: consent(site.privacy.consent, errors),
    token: z.string().default(''),
    website_confirm: z.string().default(''),
    // What comes back with who was asked for a proof.
    ticket: z.string().default(''),
    work: z.string().default(''),
  })
}
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
