import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the second of the parameters that RFC 9106 §4 recommends: 64 MiB, three passes. */
const ARGON = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

export const hashPassword = (password: string) => hash(password, ARGON)

export const fitsPassword = (passwordHash: string, password: string) => verify(passwordHash, password)

/** Nobody's: so that an unknown address takes as long as a wrong password. */
let decoy: Promise<string> | undefined
export async function wasteTime(password: string) {
  await fitsPassword(await (decoy ??= hashPassword('nobody has this')), password)
}

/** Letters and digits that cannot be taken for one another: 16 of them are 79 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

export function makePassword() {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
