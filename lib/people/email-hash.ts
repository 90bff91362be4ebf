import { keyedHash } from '@/lib/keys'

/** By which an address is found again without being readable. */
export const emailHash = (email: string) => keyedHash('addressHash', 'email', email.trim().toLowerCase())
