import type { LinkbackError } from './linkback-error'
import type { CallError } from './xml-rpc'

type Fault = { code: number; words: string }

/**
 * Codes of Pingback 1.0 §3. All of them speak of what anybody can see from outside; what the verification finds later is
 * told to nobody, since precise answers make a port scanner of a pingback server.
 */
export const LINKBACK_FAULTS: Record<LinkbackError, Fault> = {
  'source-unusable': { code: 0x0010, words: 'The source is not the address of a web page.' },
  'source-is-target': { code: 0x0000, words: 'The source and the target are one page.' },
  'source-ours': { code: 0x0000, words: 'The source is a page of this site itself.' },
  'source-refused': { code: 0x0031, words: 'This site does not take linkbacks from there.' },
  'target-unusable': { code: 0x0021, words: 'The target is not the address of a page of this site.' },
  'target-unknown': { code: 0x0020, words: 'There is no such page on this site.' },
  'target-closed': { code: 0x0021, words: 'The target takes no pingbacks.' },
  'already-registered': { code: 0x0030, words: 'This pingback is registered already.' },
  'too-many': { code: 0x0031, words: 'Too many pingbacks for the moment; try again later.' },
}

/** @see http://xmlrpc-epi.sourceforge.net/specs/rfc.fault_codes.php */
export const CALL_FAULTS: Record<CallError | 'unknown-method' | 'wrong-parameters', Fault> = {
  'too-large': { code: -32700, words: 'The call is longer than 8 KiB and was not read.' },
  doctype: { code: -32700, words: 'The call has a DOCTYPE and was not read.' },
  'not-well-formed': { code: -32700, words: 'The call is not well-formed XML in UTF-8.' },
  'not-a-call': { code: -32600, words: 'This is not a methodCall of XML-RPC.' },
  'unknown-method': { code: -32601, words: 'The only method here is pingback.ping.' },
  'wrong-parameters': { code: -32602, words: 'pingback.ping takes two strings: the source and the target.' },
}
