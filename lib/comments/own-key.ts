import { keyedHash, sameText } from '@/lib/keys'

/** Opens the author's own view of a comment; made from its number, so that a repeated submission gets the same. */
export const ownKey = (id: number) => keyedHash('token', 'own', String(id))

export const fitsOwnKey = (id: number, key: string) => sameText(ownKey(id), key)

export const ownPath = (id: number) => `/comments/${id}?key=${ownKey(id)}`

/** Leads on from the own view to where the comment stands, as far as its author can tell. */
export const ownPlacePath = (id: number) => `${ownPath(id)}&place=1`
