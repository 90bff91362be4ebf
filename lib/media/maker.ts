import { peek, shelve } from '@/lib/once'
import type { Perform } from './perform'

/** Whoever starts says where it is done: Next's copy of this, too, then asks the one process that there is. */
export const setMaker = (perform: Perform) => shelve('picture-maker', perform)

/** Does what takes the decoders of pictures. */
export function maker(): Perform {
  const perform = peek<Perform>('picture-maker')
  if (!perform) throw new Error('nobody makes pictures here')
  return perform
}
