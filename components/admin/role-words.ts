import type { Role } from '@/lib/accounts/store'

export const ROLE_NAMES: Record<Role, string> = { owner: 'Owner', moderator: 'Moderator', author: 'Author' }

/** What each may do, for who chooses. */
export const ROLE_WORDS: Record<Role, string> = {
  owner: 'Owner: everything, with settings, team and privacy',
  moderator: 'Moderator: all conversations, people and rules',
  author: 'Author: conversations under their own articles',
}
