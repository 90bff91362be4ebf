/** What was found at an address. */
export type Fetched = {
  /** Where it was found in the end, after redirects. */
  url: string
  status: number
  /** Without its parameters, in small letters. */
  contentType: string
  /** By name in small letters, those that repeat as lists. */
  headers: Record<string, string | string[] | undefined>
  bytes: Uint8Array
  /** The bytes as text; empty for pictures. */
  body: string
  /** Whether the page was longer than is read. */
  cut: boolean
}

export type FetchError =
  | { kind: 'status'; status: number; retryAfter: string | undefined; body: string }
  | {
      kind:
        | 'refused-url'
        | 'refused-address'
        | 'refused-host'
        | 'too-many-redirects'
        | 'unreachable'
        | 'timeout'
        | 'busy'
        | 'wrong-type'
        | 'unreadable'
        | 'too-long'
    }

/** Whether a later try may have another end. */
export function mayPass(error: FetchError): boolean {
  if (error.kind === 'status') return error.status >= 500 || error.status === 429 || error.status === 408
  return error.kind === 'unreachable' || error.kind === 'timeout' || error.kind === 'busy'
}
