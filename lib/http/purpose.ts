/** Why something is fetched, and what may come back. */
export type Purpose = {
  /** Nothing is wanted but whether something is there. */
  method?: 'HEAD'
  /** For the User-Agent, so ASCII: who finds us in a log shall know why we came. Null comes as an ordinary browser. */
  because: string | null
  /** Types whose body is read. */
  types: string[]
  /** Of an answer of another type nothing is wanted, or its headers alone. */
  otherTypes: 'refuse' | 'headers'
  accept: string
  /** Decoded bytes, so that what is small on the wire cannot be huge here. */
  maxBytes: number
  /** What begins well is worth reading to the limit; of half a picture nobody has anything. */
  tooLong: 'cut' | 'refuse'
  /** We come because a page of ours links there; everything else is on a stranger's word, and counted. */
  ofOurOwnAccord?: true
  /** The host is visited though it, or the owner, wants no visits: nobody could say so otherwise. */
  evenIfUnwanted?: true
}

/** What is posted, when it is not only asked. */
export type Posted = { type: string; body: string; headers?: Record<string, string> }

const PAGES = ['text/html', 'application/xhtml+xml']

/**
 * A page that is said to link to us. The pingback specification's erratum of 2007 asks for a limit; 1 MiB is the one that
 * the Webmention recommendation names, and generous for a blog page.
 */
export const linkingPage: Purpose = {
  because: 'verifying a linkback',
  types: [...PAGES, 'text/plain', 'application/json', 'application/feed+json', 'application/activity+json'],
  otherTypes: 'refuse',
  accept: 'text/html, application/xhtml+xml, application/json;q=0.6, text/plain;q=0.5',
  maxBytes: 1_048_576,
  tooLong: 'cut',
}

/** The same page some time later, as its readers get it: a link that is shown to our name alone is none. */
export const linkingPageAgain: Purpose = { ...linkingPage, because: null }

/** The page of somebody who wrote a linking page. */
export const authorPage: Purpose = {
  ...linkingPage,
  because: 'finding the author of a linkback',
  types: PAGES,
  accept: 'text/html, application/xhtml+xml',
}

/** A page that we link to: where does it take linkbacks? Anything may say so in its headers. */
export const linkedPage: Purpose = {
  because: 'finding where to send a webmention or pingback',
  types: PAGES,
  otherTypes: 'headers',
  accept: 'text/html, application/xhtml+xml, */*;q=0.5',
  maxBytes: 1_048_576,
  tooLong: 'cut',
  ofOurOwnAccord: true,
}

/** An endpoint of another site, which we tell of a link. */
export const linkbackEndpoint: Purpose = {
  because: 'sending a webmention or pingback',
  types: ['text/xml', 'application/xml', 'text/plain', 'text/html', 'application/json'],
  otherTypes: 'headers',
  accept: '*/*',
  maxBytes: 65_536,
  tooLong: 'cut',
  ofOurOwnAccord: true,
}

/** The picture of somebody who wrote a linking page. */
export const authorPicture: Purpose = {
  because: 'keeping a small copy of the picture of the author of a linkback',
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'],
  otherTypes: 'refuse',
  accept: 'image/avif, image/webp, image/png, image/jpeg, image/gif',
  maxBytes: 2_097_152,
  tooLong: 'refuse',
}

/** A service that the owner has chosen, asked what it thinks of a comment. */
export const secondOpinion: Purpose = {
  because: 'asking for a second opinion about a comment',
  types: ['text/plain', 'text/html'],
  otherTypes: 'headers',
  accept: 'text/plain',
  maxBytes: 65_536,
  tooLong: 'cut',
  ofOurOwnAccord: true,
}

/** A page that we link to: is it still there? */
export const watchedPage: Purpose = {
  because: 'looking whether a link still leads somewhere',
  types: [],
  otherTypes: 'headers',
  accept: '*/*',
  maxBytes: 0,
  tooLong: 'cut',
  ofOurOwnAccord: true,
}

/** Where a site says that it does not want to be visited. */
export const robotsFile: Purpose = {
  because: 'looking whether we are asked to stay away',
  types: ['text/plain'],
  otherTypes: 'refuse',
  accept: 'text/plain',
  maxBytes: 65_536,
  tooLong: 'cut',
  evenIfUnwanted: true,
}

/** Where the owner wants to be told. */
export const webhookEndpoint: Purpose = {
  because: 'telling a webhook of this site',
  types: ['application/json', 'text/plain', 'text/html'],
  otherTypes: 'headers',
  accept: '*/*',
  maxBytes: 16_384,
  tooLong: 'cut',
  ofOurOwnAccord: true,
  evenIfUnwanted: true,
}

/** A hub that the owner has chosen, told that a feed has changed. */
export const hubEndpoint: Purpose = { ...webhookEndpoint, because: 'announcing a feed to its hub' }
