import { RateLimiterMemory } from 'rate-limiter-flexible'
import { db } from '@/lib/db/client'
import { once } from '@/lib/once'
import { fitsPassword, wasteTime } from './password'
import { findUserByEmail } from './store'

/**
 * Failed tries by network, and by network and address together: who guesses is stopped, while the owner can still sign
 * in from elsewhere.
 */
const limiters = () =>
  once('sign-in-limiters', () => ({
    network: new RateLimiterMemory({ points: 20, duration: 900 }),
    pair: new RateLimiterMemory({ points: 5, duration: 900 }),
  }))

/** The seconds to wait when too many tries have failed, or null. */
export async function signInBlocked(email: string, networkHash: string): Promise<number | null> {
  const { network, pair } = limiters()
  const states = await Promise.all([network.get(networkHash), pair.get(pairKey(email, networkHash))])
  const [byNetwork, byPair] = states
  const blocked = [
    byNetwork && byNetwork.consumedPoints >= network.points ? byNetwork.msBeforeNext : 0,
    byPair && byPair.consumedPoints >= pair.points ? byPair.msBeforeNext : 0,
  ]
  const ms = Math.max(...blocked)
  return ms > 0 ? Math.ceil(ms / 1_000) : null
}

/** The user with this address and password, or null; failures are counted. */
export async function signIn(email: string, password: string, networkHash: string) {
  const normalized = email.trim().toLowerCase()
  if ((await signInBlocked(normalized, networkHash)) !== null) return null
  const user = await findUserByEmail(db(), normalized)
  if (user && (await fitsPassword(user.passwordHash, password)) && user.closedAt === null) return user
  if (!user) await wasteTime(password)
  const { network, pair } = limiters()
  await Promise.allSettled([network.consume(networkHash), pair.consume(pairKey(normalized, networkHash))])
  return null
}

const pairKey = (email: string, networkHash: string) => `${networkHash} ${email.trim().toLowerCase()}`
