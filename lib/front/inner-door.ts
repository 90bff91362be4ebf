import { randomBytes } from 'node:crypto'
import http, { type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { waitedFor } from '@/lib/leisure'
import { once, shelve } from '@/lib/once'

export type InnerAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type Handle = (request: IncomingMessage, response: http.ServerResponse) => Promise<void>

const WORD_HEADER = 'x-afterword-door'

/**
 * Next listens here: on a random loopback port, and answers only to who knows the word. All that strangers ask comes
 * through the front server, which decides what Next is asked.
 */
export class InnerDoor {
  readonly #word = randomBytes(24).toString('hex')
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  readonly #server: http.Server
  readonly #host: string

  constructor(handle: Handle, siteHost: string) {
    this.#host = siteHost
    this.#server = http.createServer((request, response) => {
      if (request.headers[WORD_HEADER] !== this.#word) return void response.writeHead(404).end()
      void handle(request, response)
    })
    this.#server.keepAliveTimeout = 120_000
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  close() {
    this.#agent.destroy()
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** Where Next finds itself: it asks for the page that a server action redirects to, with the headers it was asked with. */
  get origin() {
    return `http://127.0.0.1:${this.#port}`
  }

  get #port() {
    return (this.#server.address() as AddressInfo).port
  }

  /** A request to Next whose answer is read as it comes. */
  request(method: string, path: string, headers: OutgoingHttpHeaders): http.ClientRequest {
    return http.request({
      agent: this.#agent,
      host: '127.0.0.1',
      port: this.#port,
      method,
      path,
      headers: { ...headers, host: this.#host, [WORD_HEADER]: this.#word },
    })
  }

  /** A request to Next whose answer is read whole. */
  ask(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: Buffer): Promise<InnerAnswer> {
    const answer = new Promise<InnerAnswer>((resolve, reject) => {
      const length = body && { 'content-length': body.length }
      const request = this.request(method, path, { ...headers, ...length })
      request.on('error', reject)
      request.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
      request.end(body)
    })
    return waitedFor(answer)
  }
}

/** The door of this process, for the sign-in, which has to ask next-auth. */
export const innerDoor = () =>
  once<InnerDoor>('inner-door', () => {
    throw new Error('there is no front server in this process')
  })
export const installInnerDoor = (door: InnerDoor) => shelve('inner-door', door)
