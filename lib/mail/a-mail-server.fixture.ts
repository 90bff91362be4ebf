import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Taken = { from: string; to: string[]; raw: string; mail: ParsedMail }
/** What it says once a mail is handed over; `drop` hangs up instead. */
type Says = 'ok' | 'drop' | { code: number; text: string }

/** A mail server of this process. `says` may be changed while it runs; the next mail is answered so. */
export async function aMailServer() {
  const taken: Taken[] = []
  const state: { says: Says; recipient: Says } = { says: 'ok', recipient: 'ok' }
  const answer = (says: Says) =>
    typeof says === 'object' ? Object.assign(new Error(says.text), { responseCode: says.code }) : null
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(answer(state.recipient)),
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
          if (state.says === 'drop') server.connections.forEach((connection) => connection.close())
          else done(answer(state.says))
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
