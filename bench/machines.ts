import http from 'node:http'

export type Sent = { status: number; headers: http.IncomingHttpHeaders; body: string }
export type Attack = (number: number) => Promise<Sent>

/**
 * Comments of all the kinds that machines send, in turns, each from where its kind comes from within 127.0.0.0/8.
 * @param token that stands in the page of the article
 * @returns what sends one of them, by its number
 */
export async function attackOf(url: string, article: string, token: string): Promise<Attack> {
  const entry = token.split('.')[0]!
  const fetched = await fetchedToken(url, entry)
  const send = (from: string, fields: Record<string, string>, headers: http.OutgoingHttpHeaders = {}) =>
    sendFrom(from, 'POST', `${url}${article}/comments`, fields, headers)
  const kinds: Attack[] = [
    // Plain: one address, one text, no token.
    (number) => send('127.0.9.1', { name: 'Buy now', body: `Cheap watches http://watch.example/${number}`, token: '' }),
    // One token that was fetched once, sent from everywhere.
    (number) => send(anywhere(number), { name: `Ann ${number}`, body: babble(number, 14), token: fetched }),
    // A browser without a person, which fills in every field.
    (number) =>
      send(anywhere(number), { name: 'Bo', body: babble(number, 20), token, website_confirm: 'http://bo.example' }),
    // Patient and from ever new addresses, with the token of the page and words of its own.
    (number) => send(anywhere(number), { name: `Cy ${number}`, body: babble(number, 25), token }),
    // From one place, which says that it is another one each time.
    (number) =>
      send(
        '127.0.10.1',
        { name: 'Di', body: babble(number, 18), token },
        { 'x-forwarded-for': `198.51.${number % 256}.${number % 250}` },
      ),
    // A template whose words are spun.
    (number) => send(anywhere(number), { name: `Ed ${number}`, body: spun(number), token }),
    // A token that was made up.
    (number) => send(anywhere(number), { name: 'Flo', body: babble(number, 15), token: `${entry}.x.${number}` }),
    // A fresh token each time, as a script in a page fetches it.
    async (number) =>
      send(anywhere(number), { name: 'Gus', body: spun(number), token: await fetchedToken(url, entry) }),
  ]
  return (number) => kinds[number % kinds.length]!(number)
}

const anywhere = (number: number) => `127.${1 + (number % 250)}.${(number * 7) % 256}.${1 + (number % 200)}`

const SPINS = [
  ['Great', 'Nice', 'Superb', 'Lovely', 'Amazing'],
  ['article', 'post', 'text', 'page'],
  ['really', 'truly', 'deeply', 'so'],
  ['liked', 'enjoyed', 'loved', 'valued'],
  ['friends', 'family', 'readers', 'mates', 'colleagues'],
]
function spun(number: number): string {
  const [a, b, c, d, e] = SPINS.map((words, i) => words[(number * (i + 3) + (number >> i)) % words.length])
  return `${a} ${b}! I ${c} ${d} it and told all my ${e} about it. Visit http://shop-${number}.example for more.`
}

/** So many words that nobody has said in this order. */
function babble(number: number, words: number): string {
  let state = number + 1
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  return Array.from({ length: words }, () => WORDS[next() % WORDS.length]).join(' ')
}
const WORDS = (
  'river stone window happy answer letter morning silence forest garden never always under begin table music winter ' +
  'summer paper simple money travel kitchen button chair doctor evening flower guitar heart island jacket kettle lemon ' +
  'market number office pencil quiet road school ticket useful village water yellow zebra about before could during'
).split(' ')

async function fetchedToken(url: string, entry: string): Promise<string> {
  const answer = await fetch(`${url}/api/form-token?entry=${entry}`)
  return ((await answer.json()) as { token: string }).token
}

/** Asks for a page, or sends a form, from an address of this machine. */
export function sendFrom(
  from: string,
  method: 'GET' | 'POST',
  url: string,
  fields: Record<string, string> = {},
  headers: http.OutgoingHttpHeaders = {},
): Promise<Sent> {
  const body = new URLSearchParams(fields).toString()
  const { host, port, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: '127.0.0.1',
      port,
      path: pathname + search,
      method,
      localAddress: from,
      agent: false,
      headers: {
        host,
        ...(method === 'POST' && {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        }),
        ...headers,
      },
    })
    request.on('error', reject)
    request.on('response', (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    request.end(method === 'POST' ? body : undefined)
  })
}
