import net from 'node:net'
import { vi } from 'vitest'

type Found = { address: string; family: number }
type Connect = (this: net.Socket, to: { host: string; port: number }, connected?: () => void) => net.Socket
type Dial = net.TcpNetConnectOpts & { lookup?: net.LookupFunction }

/** `address:port` as a URL has it. */
const placeOf = (address: string, port: number) => (net.isIPv6(address) ? `[${address}]` : address) + `:${port}`

/**
 * The internet as far as a test needs it: public addresses that stand for listeners on this machine. Every connection
 * that anybody begins is written down with the address that it goes to, and none leaves the machine: what stands for
 * nothing is unreachable. So the policy can be tested as it is, without allowing a single private address.
 */
export function anInternet() {
  const dialled: string[] = []
  const listeners = new Map<string, number | 'silence'>()
  const connect = Reflect.get(net.Socket.prototype, 'connect') as Connect
  const spy = vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (this: net.Socket, ...given) {
    // From net.connect come all arguments as one list.
    const [options, connected] = (Array.isArray(given[0]) ? given[0] : given) as unknown as [Dial, (() => void)?]
    const places = addressesOf(options).map((address) => placeOf(address, Number(options.port)))
    const first = places.findIndex((place) => listeners.has(place))
    dialled.push(...places.slice(0, first === -1 ? places.length : first + 1))
    const listener = listeners.get(places[first] ?? '')
    if (listener === 'silence') return this
    if (listener) return connect.call(this, { host: '127.0.0.1', port: listener }, connected)
    // Later, as the network does it: who has just begun to connect is not listening yet.
    setImmediate(() => this.destroy(Object.assign(new Error('no network in a test'), { code: 'ENETUNREACH' })))
    return this
  })
  return { dialled, listeners, close: () => spy.mockRestore() }
}

/** As Node does it: a name is looked up by whom the caller has named, an address is itself. */
function addressesOf({ host = '', lookup }: Dial): string[] {
  if (net.isIP(host)) return [host]
  let addresses: string[] = []
  lookup?.(host, { all: true }, (_error, found) => (addresses = (found as Found[]).map(({ address }) => address)))
  return addresses
}
