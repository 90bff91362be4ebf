import { counting } from '../counting'

const count = counting('en')

/** What stands around the texts: the frame, lists, feeds, and pages that only say something. */
export const page = {
  number: (n: number) => count(n, { other: '#' }),
  skipToText: 'Skip to the text',
  navigation: 'Site',
  breadcrumbs: 'Breadcrumb',
  home: 'Home',
  search: 'Search',
  archive: 'Archive',
  tags: 'Tags',
  feed: 'Feed',
  byMail: 'By mail',
  madeWith: 'Made with Afterword',
  reading: 'Recommended reading',
  readingAbout: 'Books and other things that we have read and used, and what we think of them.',
  onTag: (name: string) => `On ${name}`,
  furtherPage: (title: string, page: number) => `${title}, ${count(page, { other: 'page #' })}`,
  pages: 'Pages',
  years: 'Years',
  nothingYet: 'Nothing has been published here yet.',
  texts: (n: number) => count(n, { one: '# text', other: '# texts' }),
  minutes: (n: number) => count(n, { one: '# minute', other: '# minutes' }),
  ownSite: (name: string) => `${name}’s own site`,
  /** For whoever opens a feed in a browser. */
  feedPage: {
    title: (title: string) => `${title} (feed)`,
    text: 'This is a feed. Give its address to a feed reader, and you are told of what is new: ',
    toSite: 'Read on the site itself',
  },
  notFound: {
    title: 'There is no page here',
    text: 'The address may have a slip in it, or what stood here has been taken away. One of these may be what you want:',
  },
  withdrawn: {
    title: 'This was withdrawn',
    was: (title: string) => `“${title}” was withdrawn`,
    text: 'It stood here once. Its author has taken it back, for good.',
  },
  broken: {
    title: 'This page is being mended',
    text: 'Its text has a mistake that keeps it from being shown. Please look again in a few minutes.',
  },
  notAllowed: {
    title: 'That cannot be done here',
    text: 'The address exists, but it does not take this kind of request.',
  },
  xmlRpc: {
    title: 'This address is for other sites',
    text: 'It takes pingbacks: an XML-RPC call of pingback.ping, sent by POST.',
  },
  tooOften: {
    title: 'That was a lot at once',
    text: 'So many searches have come from your network that this one has to wait. Please try again in a minute.',
  },
  noAddress: 'This is not an address of this site.',
  noFile: 'There is no such file.',
  wentWrong: 'Something went wrong here, and it has been noted. Please try again in a minute.',
}
