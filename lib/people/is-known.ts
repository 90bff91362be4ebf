import type { Tx } from '@/lib/db/client'
import { hasApprovedProven, type Person } from './store'

/** Whether somebody with a proven address is let through: the desk trusts them, or has approved a proven comment. */
export const isKnown = async (tx: Tx, { id, provenAt, trustedAt }: Pick<Person, 'id' | 'provenAt' | 'trustedAt'>) =>
  provenAt !== null && (trustedAt !== null || (await hasApprovedProven(tx, id)))
