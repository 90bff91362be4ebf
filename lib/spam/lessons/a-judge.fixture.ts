import { shelve } from '@/lib/once'
import { JUDGES } from '../judge-of'

/** As a process that has just begun: it knows nothing yet. */
export function forgetJudges() {
  for (const of of JUDGES) shelve(`judge of ${of}`, {})
}
