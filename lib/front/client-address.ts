import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { settings } from '@/lib/env'
import { keyedHash, seal } from '@/lib/keys'

/** The header in which the front server tells the routes whose request it is; a stranger's own is thrown away. */
export const ADDRESS_HEADER = 'x-afterword-address'

/**
 * The address of who asks. Each trusted proxy has added the address of whom it spoke with at the end of
 * `X-Forwarded-For`; what stands before those anybody can have written.
 */
export function clientAddress(socketAddress: string, forwardedFor: string | undefined, trustProxy: number): string {
  if (trustProxy === 0) return normalized(socketAddress)
  const chain = (forwardedFor ?? '').split(',').map((part) => part.trim())
  const address = chain.at(-trustProxy)?.replace(/^\[(.*)\]$/, '$1') ?? ''
  return normalized(isIP(address) ? address : socketAddress)
}

const normalized = (address: string) => (isIP(address) ? ipaddr.process(address).toString() : address)

/** The part that limits and blocks count by: one household or office (/24 or /56). */
export const networkOf = (address: string) => partOf(address, NETWORK)
const NETWORK: Size = { ipv4: 24, ipv6: 56 }

/** The part above it, which who rents many addresses has them from (/16 or /40); limits only. */
export const regionOf = (address: string) => partOf(address, { ipv4: 16, ipv6: 40 })

type Size = { ipv4: number; ipv6: number }

function partOf(address: string, size: Size): string {
  if (!isIP(address)) return address
  const { bytes, bits } = beginningOf(address, size)
  return `${bytes.join('.')}/${bits}`
}

/** Its first bits, the others zero. */
function beginningOf(address: string, { ipv4, ipv6 }: Size) {
  const bytes = ipaddr.process(address).toByteArray()
  const bits = bytes.length === 4 ? ipv4 : ipv6
  return { bytes: bytes.map((byte, i) => (i * 8 >= bits ? 0 : byte)), bits }
}

/** The network of an address as an address, its last part zero; null for what is none. */
export const addressOfNetwork = (address: string) =>
  isIP(address) ? ipaddr.fromByteArray(beginningOf(address, NETWORK).bytes).toString() : null

/**
 * All that is known of an address behind the front; of the region nothing is stored, and of the sealed network nothing
 * but with the question to Akismet, if there is a key for that.
 */
export const originOf = (address: string) => ({
  networkSealed: settings().akismetKey ? seal(addressOfNetwork(address) ?? '') : null,
  addressHash: keyedHash('addressHash', 'address', address),
  networkHash: keyedHash('addressHash', 'network', networkOf(address)),
  regionHash: keyedHash('addressHash', 'region', regionOf(address)),
})
