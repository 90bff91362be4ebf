import { shelve } from '@/lib/once'
import type { Perform } from './perform'

/** For tests: what takes the decoders is done where the test runs, since there is no bundle to run as a process. */
export const makeInPlace = (perform: Perform) => shelve('picture-maker', perform)
