import { counting } from '../counting'

const count = counting('en')

/** What is written by mail to readers; moderators read English, as at the desk. */
export const mail = {
  andMore: (n: number) => count(n, { other: 'And # more.' }),
  all: 'Everything that you follow',
  replies: {
    subject: (name: string, title: string) => `${name} replied under “${title}”`,
    ofEntry: (n: number, title: string) =>
      count(n, { one: `# reply under “${title}”`, other: `# replies under “${title}”` }),
    ofMany: (n: number) =>
      count(n, { one: '# reply in threads that you follow', other: '# replies in threads that you follow' }),
    under: (title: string) => `Under “${title}”`,
    read: 'Read it and answer',
    stopOne: 'No more mail about this thread',
    stopMany: 'No more mail about these threads',
    somebody: 'Somebody',
  },
  find: {
    subject: (site: string) => `What you follow at ${site}`,
    preheader: 'See and change what you follow.',
    asked: (site: string) =>
      `Somebody, most likely you, asked ${site} for the list of all that this address follows there.`,
    link: 'See and change what I follow',
    after: 'The link is good for a year. If it was not you, you need do nothing.',
  },
  follow: {
    subject: (title: string) => `Follow “${title}”?`,
    wish: (title: string) =>
      `Somebody, most likely you, wants this address to be told of new comments under “${title}”.`,
    preheader: 'Nothing is sent before you have said yes.',
    link: 'See it, and say yes or no',
    after: 'If it was not you, you need do nothing: nothing more is sent.',
  },
  articles: {
    all: 'New articles',
    on: (tag: string) => `New articles on ${tag}`,
    subject: (what: string) => `${what} by mail?`,
    wish: {
      at_once: (what: string) =>
        `Somebody, most likely you, wants this address to get: ${what}, as soon as they are out.`,
      weekly: (what: string) => `Somebody, most likely you, wants this address to get: ${what}, once a week.`,
    },
    ofMany: (n: number, site: string) =>
      count(n, { one: `# new article at ${site}`, other: `# new articles at ${site}` }),
    onSite: 'On the site, with pictures and responses',
    read: (title: string) => `Read “${title}”`,
    stop: (what: string) => `Unsubscribe (${what})`,
    howOften: 'How often you get this, and all that you follow',
  },
  proof: {
    subject: (site: string) => `Was it you who wrote on ${site}?`,
    preheader: 'Somebody, probably you, wrote a comment and gave this address.',
    about: (title: string) => `Somebody, probably you, wrote a comment under “${title}” and gave this e-mail address.`,
    link: 'See the comment, and say that it is yours',
    after:
      'You are asked once more before anything happens. Then this address counts as yours in that browser: nobody else can use it to pass for you. The link works for seven days.',
    ifNot:
      'If it was not you, you need not do anything: nobody has learned anything about you. The same link also lets you say that we should never write to you again.',
  },
  ownData: {
    subject: (site: string) => `What ${site} keeps about you`,
    preheader: 'See it, download it, or have it removed.',
    asked: (site: string) => `Somebody, most likely you, asked ${site} what it keeps about this address.`,
    link: 'See it, download it, or have it removed',
    after: 'The link is good for a day. If you did not ask, leave it alone: nothing happens then.',
  },
}
