/** What is seen of one submission before anything is asked of the database. */
export type Signs = {
  trap: 'honeypot' | 'token-forged' | 'token-replayed' | 'limits' | null
  token: 'fetched' | 'shared' | 'none'
  /** How many texts of the same template came lately from elsewhere. */
  alike: number
}

/** How much a submission looks like one of an attack: 1 where nothing is known of it. */
export function weightOf({ trap, token, alike }: Signs): number {
  if (trap || alike >= 1) return 2
  if (token === 'none') return 1.5
  // A script ran, and asked for it: most people’s browsers do, few programs.
  return token === 'fetched' ? 0.5 : 1
}

/** So many of one template are no coincidence. */
const MANY = 4

export const isOfTemplate = ({ alike }: Signs) => alike >= MANY

/** Whether a submission is like those that an attack is made of. */
export const isOfAttack = (signs: Signs) => signs.trap !== null || signs.token === 'none' || isOfTemplate(signs)
