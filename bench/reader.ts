import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; rawHeaders: string[]; body: Buffer }

let asked = 0

/**
 * An address that nobody has, of another network and region each time: the limits count by those, and here one process is
 * all of the readers. It is a header only; every request goes to this machine.
 */
export function nextForwardedFor(): string {
  asked = (asked + 1) % 65_536
  return `${240 + (asked % 15)}.${asked >> 8}.${asked & 255}.7`
}

/** Speaks HTTP with one server over lasting connections, as a browser or a proxy in front does. */
export class Reader {
  readonly origin: string
  readonly #agent: http.Agent

  constructor(origin: string, connections = 16) {
    this.origin = origin
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  ask(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string | Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.request(this.origin + path, {
        agent: this.#agent,
        method,
        headers: {
          'X-Forwarded-For': nextForwardedFor(),
          ...(body !== undefined && {
            'Content-Type': 'application/x-www-form-urlencoded',
            'Content-Length': Buffer.byteLength(body),
          }),
          ...headers,
        },
      })
      request.setTimeout(30_000, () => request.destroy(new Error(`${method} ${path} was not answered within 30 s`)))
      request.on('error', reject)
      request.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            rawHeaders: response.rawHeaders,
            body: Buffer.concat(chunks),
          }),
        )
      })
      request.end(body)
    })
  }

  get = (path: string, headers?: OutgoingHttpHeaders) => this.ask('GET', path, headers)

  post = (path: string, fields: Record<string, string>, headers?: OutgoingHttpHeaders) =>
    this.ask('POST', path, headers, new URLSearchParams(fields).toString())

  /** A page that has to be there. */
  async page(path: string, headers?: OutgoingHttpHeaders): Promise<string> {
    const answer = await this.get(path, headers)
    if (answer.status !== 200) throw new Error(`GET ${path} was answered with ${answer.status}`)
    return answer.body.toString()
  }

  close() {
    this.#agent.destroy()
  }
}
