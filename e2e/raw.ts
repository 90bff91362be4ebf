import http from 'node:http'

export type RawAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; text: string }

/** One request exactly as given, and its answer exactly as sent. */
export function raw(
  url: string,
  options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: options.method ?? 'GET', headers: options.headers, agent: false })
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({ status: response.statusCode!, headers: response.headers, body, text: body.toString() })
      })
    })
    request.end(options.body)
  })
}

/** A form as a browser without script would send it, from a network of its own unless told otherwise. */
export const postForm = (url: string, fields: Record<string, string>, headers: http.OutgoingHttpHeaders = {}) =>
  raw(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': anAddress(),
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  })

let networks = 0
/** An address in a network that nobody else in this test run has. */
export const anAddress = () => {
  networks += 1
  return `100.${64 + (process.pid % 64)}.${networks % 256}.${Math.floor(networks / 256) + 1}`
}

/** The form token that a page carries. */
export async function tokenOf(pageUrl: string): Promise<string> {
  const { text } = await raw(pageUrl)
  const token = /name="token" value="([^"]+)"/.exec(text)?.[1]
  if (!token) throw new Error(`${pageUrl} has no form`)
  return token
}
