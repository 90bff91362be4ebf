import { z } from 'zod'
import { USUAL_REASONS } from '@/components/admin/reason-fields'

const reason = z.enum(USUAL_REASONS).catch('' as never)
const words = z.string().trim().max(300).catch('')

/** The reason that was chosen and that which was typed, as the log has them. */
export const readReason = (form: FormData): string =>
  [reason.parse(form.get('reason')), words.parse(form.get('words'))].filter((part) => part !== '').join(': ')
