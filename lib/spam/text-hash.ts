import { keyedHash } from '@/lib/keys'
import { fold } from './block'

/** A keyed hash of the words, to see the same text again without looking through all texts. */
export const hashOfText = (body: string) => keyedHash('token', 'text', fold(body))
