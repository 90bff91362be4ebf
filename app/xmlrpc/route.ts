import { originOfRequest } from '@/lib/front/client-address'
import { answerXmlRpc } from '@/lib/linkbacks/answer-xml-rpc'
import { fault } from '@/lib/linkbacks/xml-rpc'
import { log } from '@/lib/log'

/** Pingback 1.0: XML-RPC says everything in the body, so the status is always 200. */
export async function POST(request: Request): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer())
  return new Response(await answer(body, originOfRequest(request).networkHash), {
    headers: { 'content-type': 'text/xml; charset=utf-8' },
  })
}

async function answer(body: Uint8Array, networkHash: string): Promise<string> {
  try {
    return await answerXmlRpc(body, { networkHash }, new Date())
  } catch (error) {
    log.error({ err: error }, 'a pingback could not be taken in')
    return fault(0, 'Something went wrong here. Please send the ping again later.')
  }
}
