import sharp, { type Create } from 'sharp'

/** For tests: a picture of one colour. */
export const aPicture = (part: Partial<Create> = {}) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#a05040', ...part } })
