import { answerXmlRpc } from '@/lib/linkbacks/answer-xml-rpc'
import { fault } from '@/lib/linkbacks/xml-rpc'
import { log } from '@/lib/log'
import type { Answer } from './answers'
import type { Sent } from './sent'

/** POST /xmlrpc. XML-RPC says everything in the body, so the status is always 200. */
export async function takePingback({ body, origin }: Sent, now: Date): Promise<Answer> {
  return { status: 200, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body: await xmlFor(body, origin, now) }
}

async function xmlFor(body: Buffer, { networkHash }: Sent['origin'], now: Date): Promise<string> {
  try {
    return await answerXmlRpc(body, { networkHash }, now)
  } catch (error) {
    log.error({ err: error }, 'a pingback could not be taken in')
    return fault(0, 'Something went wrong here. Please send the ping again later.')
  }
}
