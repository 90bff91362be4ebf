import { peek, shelve } from '@/lib/once'

/** Whether a host may be visited; a name, or an address without brackets. */
export type VisitPolicy = (host: string) => Promise<boolean>

const NAME = 'visit-policy'

/** Says for the whole process who may be visited. It is known further up, where opt-outs and blocks are. */
export const setVisitPolicy = (policy: VisitPolicy) => void shelve(NAME, policy)

/** Where nobody has set a policy, as in tests and tools, everybody may be visited. */
export const asThePolicySays: VisitPolicy = async (host) => (await peek<VisitPolicy>(NAME)?.(host)) ?? true
