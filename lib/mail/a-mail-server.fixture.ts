import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Taken = { from: string; to: string[]; raw: string; mail: ParsedMail }
/** What it says; `drop` hangs up instead, `silence` says nothing and leaves the line open. */
type Says = 'ok' | 'drop' | 'silence' | { code: number; text: string }
type Step = 'greeting' | 'recipient' | 'says'

/** A mail server of this process. What it says at each step may be changed while it runs: `says` once a mail is handed over. */
export async function aMailServer() {
  const taken: Taken[] = []
  const state: Record<Step, Says> = { greeting: 'ok', recipient: 'ok', says: 'ok' }
  const answer = (step: Step, done: (error?: Error | null) => void) => {
    const says = state[step]
    if (says === 'silence') return
    if (says === 'drop') server.connections.forEach((connection) => connection.close())
    else done(says === 'ok' ? null : Object.assign(new Error(says.text), { responseCode: says.code }))
  }
  const server = new SMTPServer({
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, done) => answer('greeting', done),
    onRcptTo: (_address, _session, done) => answer('recipient', done),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString()
        const { mailFrom, rcptTo } = session.envelope
        void simpleParser(raw).then((mail) => {
          if (typeof state.says !== 'object') {
            taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw, mail })
          }
          answer('says', done)
        })
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    taken,
    state,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(done)),
  }
}
