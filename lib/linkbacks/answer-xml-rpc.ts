import { CALL_FAULTS, LINKBACK_FAULTS } from './faults'
import { receiveLinkback } from './receive-linkback'
import { fault, methodResponse, parseCall } from './xml-rpc'

/**
 * Answers an XML-RPC request: one method, one string or a fault. There is no system.multicall, with which one request
 * becomes hundreds, and nothing that needs a password.
 * @see Pingback 1.0 §3
 */
export async function answerXmlRpc(body: Uint8Array, from: { networkHash: string }, now: Date): Promise<string> {
  const call = parseCall(body)
  if (!call.ok) return refuse(CALL_FAULTS[call.error])
  const { method, params } = call.value
  if (method !== 'pingback.ping') return refuse(CALL_FAULTS['unknown-method'])
  const [source, target] = params
  if (params.length !== 2 || typeof source !== 'string' || typeof target !== 'string') {
    return refuse(CALL_FAULTS['wrong-parameters'])
  }
  const received = await receiveLinkback({ protocol: 'pingback', source, target, networkHash: from.networkHash }, now)
  if (!received.ok) return refuse(LINKBACK_FAULTS[received.error])
  return methodResponse(
    'Thank you. The link will be verified; what is verified is shown once the site lets it through.',
  )
}

const refuse = ({ code, words }: { code: number; words: string }) => fault(code, words)
