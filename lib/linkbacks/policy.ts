import type { LinkbackType, ResponseKind } from '@/lib/moderation/response'
import type { Policy, Site } from '@/lib/site'

/** Who is held, for one kind of linkback: the rule for what it says, for how it came, or for everything. */
export const policyFor = ({ moderation, linkbackRules }: Site, type: LinkbackType, protocol: ResponseKind): Policy =>
  linkbackRules.moderation[type] ??
  (protocol === 'comment' ? undefined : linkbackRules.moderation[protocol]) ??
  moderation
