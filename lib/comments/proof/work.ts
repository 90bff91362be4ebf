import { createHash, createHmac, randomInt } from 'node:crypto'
import { verifySolution } from 'altcha-lib/v1'
import { z } from 'zod'
import { keyedHash } from '@/lib/keys'

/** About a second of a telephone; of a program for each of ten thousand comments, hours. */
const NUMBERS = 60_000

/** A calculation to be done before sending: finding the number behind a hash. Nothing of it asks anybody else. */
export type Work = { algorithm: string; challenge: string; salt: string; signature: string; maxnumber?: number }

/**
 * As altcha’s own function makes it, which asks a thread for each hash: a flood gets one with every refusal.
 * @param mark of the ticket that it belongs to
 * @param hardness how many times as long as usual it takes
 */
export function makeWork(mark: string, hardness: number): Work {
  const maxnumber = NUMBERS * hardness
  const salt = `${mark}&`
  const challenge = createHash('sha256')
    .update(`${salt}${randomInt(maxnumber)}`)
    .digest('hex')
  const signature = createHmac('sha256', key()).update(challenge).digest('hex')
  return { algorithm: 'SHA-256', challenge, salt, signature, maxnumber }
}

const solutionSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().max(128),
  number: z.number().int().min(0),
  salt: z.string().max(128),
  signature: z.string().max(128),
})

/** Whether the calculation of this ticket was done. */
export async function isWorked(written: string, mark: string): Promise<boolean> {
  const solution = solutionSchema.safeParse(parsed(written))
  return solution.success && solution.data.salt === `${mark}&` && verifySolution(solution.data, key())
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}

const key = () => keyedHash('token', 'altcha')
