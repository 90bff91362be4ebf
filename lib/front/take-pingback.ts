import { answerXmlRpc } from '@/lib/linkbacks/answer-xml-rpc'
import { LINKBACK_FAULTS } from '@/lib/linkbacks/faults'
import { isFlooded } from '@/lib/linkbacks/limits'
import { fault } from '@/lib/linkbacks/xml-rpc'
import { log } from '@/lib/log'
import type { Answer } from './answers'
import type { Sent } from './sent'

/** POST /xmlrpc. XML-RPC says everything in the body, so the status is always 200. */
export async function takePingback({ body, origin }: Sent, now: Date): Promise<Answer> {
  return say(await xmlFor(body, origin, now))
}

/** Of a flood not even the call is read. */
export const refusePingbackFlood = (_accept: string, now: Date): Answer | null => {
  const { code, words } = LINKBACK_FAULTS['too-many']
  return isFlooded(now) ? say(fault(code, words)) : null
}

const say = (body: string): Answer => ({ status: 200, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body })

async function xmlFor(body: Buffer, { networkHash }: Sent['origin'], now: Date): Promise<string> {
  try {
    return await answerXmlRpc(body, { networkHash }, now)
  } catch (error) {
    log.error({ err: error }, 'a pingback could not be taken in')
    return fault(0, 'Something went wrong here. Please send the ping again later.')
  }
}
