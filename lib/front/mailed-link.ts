import { answer, type Answer } from './answers'
import type { Plan } from './plan'

/** The page under /answers as what a GET is answered with. */
export const asPlan = ({ status, ...rest }: Answer): Plan =>
  'page' in rest ? { kind: 'answer', path: rest.page, status } : { kind: 'redirect', to: '/', status: 302 }

/** What a mailed link that does nothing is told as: gone for good, not ours, or cut off on its way. */
const STATUS = { expired: 410, foreign: 403, 'cut-off': 404, used: 410, gone: 410 } as const
export type LinkTrouble = keyof typeof STATUS

/** @param about where one gets a new one */
export const brokenLink = (why: LinkTrouble, about: 'subscriptions' | 'moderate') =>
  answer(STATUS[why], 'mailed-link', { why, about })
