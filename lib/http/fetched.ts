/** What was found at an address. */
export type Fetched = {
  /** Where it was found in the end, after redirects. */
  url: string
  status: number
  /** Without its parameters, in small letters. */
  contentType: string
  body: string
  /** Whether the page was longer than is read. */
  cut: boolean
}

export type FetchError =
  | { kind: 'status'; status: number }
  | {
      kind:
        | 'refused-url'
        | 'refused-address'
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
