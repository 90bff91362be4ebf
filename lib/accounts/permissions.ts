import type { Role } from './store'

export const ROLES = ['owner', 'moderator', 'author'] as const satisfies readonly Role[]

/**
 * What can be done at the desk, and who may. An author moderates what stands under their own articles, and nothing else.
 * The tests go through this table for every page and every action.
 */
const PERMISSIONS = {
  /** See what came in, decide about it, answer, edit and note. */
  moderate: ['owner', 'moderator', 'author'],
  /** The same beyond one's own articles, and by rule or filter. */
  'moderate-all': ['owner', 'moderator'],
  /** Look at people, trust and block them. */
  people: ['owner', 'moderator'],
  /** Blocks, thresholds and what the judge has learned. */
  rules: ['owner', 'moderator'],
  /** Links of ours that others are told of. */
  links: ['owner', 'moderator'],
  /** Jobs and mail that failed. */
  jobs: ['owner', 'moderator'],
  /** Who sits at the desk. */
  team: ['owner'],
  settings: ['owner'],
  /** Give out or erase what is known of a person. */
  privacy: ['owner'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

export const may = (role: Role, permission: Permission) => (PERMISSIONS[permission] as readonly Role[]).includes(role)

/** E-mail addresses of commenters are the owner's to see, and a moderator's whom the owner lets. */
export const maySeeEmails = ({ role, seesEmails }: { role: Role; seesEmails: boolean }) =>
  role === 'owner' || (role === 'moderator' && seesEmails)
