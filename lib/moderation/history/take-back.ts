import { write } from '@/lib/documents/write'
import { err, ok, type Result } from '@/lib/result'
import { isWithin, type Scope } from '../scope'
import { lastDecision } from '../store'
import { takeBack } from '../undo'
import { oneDecision } from './store'
import { whyNot, type WhyNot } from './why-not'

/**
 * Takes back one decision, of a person or a rule, and with it what it did. As long as it is the last word about its
 * response, and for 30 days.
 */
export const takeBackDecision = (
  id: number,
  scope: Scope,
  now: Date,
): Promise<Result<{ commentId: number }, WhyNot | 'gone'>> =>
  write(async (tx, touch) => {
    const decision = await oneDecision(tx, id)
    if (!decision || !isWithin(scope, decision.comment.entryId)) return err('gone')
    const { commentId, comment } = decision
    const isLast = (await lastDecision(tx, commentId))?.id === id
    const why = whyNot({ ...decision, withdrawnAt: comment.withdrawnAt }, isLast, now)
    if (why) return err(why)
    return (await takeBack(tx, touch, decision, now)) ? ok({ commentId }) : err('decided-since')
  })
