type Followed = { createdAt: Date; confirmedAt: Date | null }

/**
 * Whether a subscription is that of who has the address: they were known when they asked for it, have confirmed it, or
 * have proven the address since. Whoever types the proven address of somebody else follows nothing for them.
 */
export const isConfirmed = ({ createdAt, confirmedAt }: Followed, provenAt: Date | null) =>
  confirmedAt !== null || (provenAt !== null && createdAt <= provenAt)
