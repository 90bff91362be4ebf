import { lookup, Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { err, ok, type Result } from '@/lib/result'
import type { Destination } from './destination'
import { isPublicAddress } from './public-address'

/** All addresses of a name; none, or an exception, if it has none. */
export type Resolve = (host: string) => Promise<string[]>

/** Of a name with a thousand addresses only these are tried, so that a name is no list of ports to knock at. */
const MAX_TRIED = 4
const PATIENCE = { timeout: 2_000, tries: 2 }

/**
 * The addresses of a destination, resolved once, every one of them checked. Who connects uses these and never the name:
 * between a check and a second look-up the answer may change (CVE-2022-3590).
 */
export async function checkedAddresses(
  { host, allowed }: Destination,
  resolve: Resolve = allowed ? askTheMachine : askNameServers,
): Promise<Result<string[], 'refused-address' | 'unreachable'>> {
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => [])
  if (addresses.length === 0) return err('unreachable')
  if (!allowed && !addresses.every(isPublicAddress)) return err('refused-address')
  return ok(addresses.slice(0, MAX_TRIED))
}

/**
 * Asks the name servers directly. The usual look-up runs in the few threads that files and compression share, where a
 * stranger's slow name server would hold up the whole site; and it reads /etc/hosts, which is nobody's business.
 * @param servers others than this machine's own
 */
export async function askNameServers(host: string, servers?: string[]): Promise<string[]> {
  const resolver = new Resolver(PATIENCE)
  if (servers) resolver.setServers(servers)
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

/** As every other program on this machine does it, for names that the owner has allowed. */
async function askTheMachine(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}
