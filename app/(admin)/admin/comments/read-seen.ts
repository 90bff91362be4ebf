import { z } from 'zod'
import { STATES } from '@/lib/moderation/response'

export const state = z.enum(STATES)

/** `123:pending`: a response and the state that it was seen in, and behind it when its words had changed, if ever. */
export const seen = z
  .string()
  .regex(/^\d{1,10}:[a-z]+(?::\d{1,15})?$/)
  .transform((text) => text.split(':'))
  .transform(([id, state, ms]) => ({ id: Number(id), state, editedAt: ms === undefined ? null : new Date(Number(ms)) }))
  .pipe(z.object({ id: z.number().int().min(1).max(2_147_483_647), state, editedAt: z.date().nullable() }))

/** A button of one row says all: `approved:123:pending`, or `trust:123:pending` to let through the person as well. */
export const single = z
  .string()
  .regex(/^[a-z]+:\d{1,10}:[a-z]+(?::\d{1,15})?$/)
  .transform((text) => ({ to: text.slice(0, text.indexOf(':')), seen: text.slice(text.indexOf(':') + 1) }))
  .transform(({ to, seen }) => ({ to: to === 'trust' ? 'approved' : to, seen, trust: to === 'trust' }))
  .pipe(z.object({ to: state, seen, trust: z.boolean() }))
