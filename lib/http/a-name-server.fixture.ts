import { createSocket } from 'node:dgram'
import { isIPv4 } from 'node:net'

type Question = { name: string; type: 'A' | 'AAAA' }
/** The addresses of one family; null never answers. */
type Answer = (question: Question, timesAsked: number) => string[] | null

const TYPES: Record<number, Question['type']> = { 1: 'A', 28: 'AAAA' }
const HEADER_BYTES = 12
/** An answer, no error; recursion was wanted and done. */
const FLAGS = 0x8180
/** “The name that was asked for”, as a pointer to where it stands in the question. */
const THE_SAME_NAME = 0xc00c

/**
 * A name server on this machine that changes its mind: what it says may depend on how often it was asked.
 * @see RFC 1035 §4
 */
export async function aNameServer(answer: Answer) {
  const questions: Question[] = []
  const socket = createSocket('udp4')
  socket.on('message', (query, client) => {
    const { question, end } = read(query)
    const timesAsked = questions.filter((each) => each.name === question.name && each.type === question.type).length
    questions.push(question)
    const addresses = answer(question, timesAsked)
    if (addresses) socket.send(write(query.subarray(0, end), addresses), client.port, client.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { place: `127.0.0.1:${socket.address().port}`, questions, close: () => void socket.close() }
}

function read(query: Buffer): { question: Question; end: number } {
  const labels: string[] = []
  let at = HEADER_BYTES
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const type = TYPES[query.readUInt16BE(at + 1)]
  if (!type) throw new Error('nobody asks for anything but addresses here')
  return { question: { name: labels.join('.').toLowerCase(), type }, end: at + 5 }
}

function write(asked: Buffer, addresses: string[]): Buffer {
  const head = Buffer.from(asked)
  head.writeUInt16BE(FLAGS, 2)
  head.writeUInt16BE(addresses.length, 6)
  // Nothing of authorities, nor of what stood behind the question (EDNS).
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, ...addresses.map(recordOf)])
}

function recordOf(address: string): Buffer {
  const bytes = bytesOf(address)
  const record = Buffer.alloc(12)
  record.writeUInt16BE(THE_SAME_NAME, 0)
  record.writeUInt16BE(bytes.length === 4 ? 1 : 28, 2)
  record.writeUInt16BE(1, 4)
  // The time to live between stays zero: nobody shall keep it.
  record.writeUInt16BE(bytes.length, 10)
  return Buffer.concat([record, Buffer.from(bytes)])
}

function bytesOf(address: string): number[] {
  if (isIPv4(address)) return address.split('.').map(Number)
  const [front = [], back = []] = address.split('::').map((half) => half.split(':').filter(Boolean))
  const groups = [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back]
  return groups.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff])
}
