import { counting, joining } from '../counting'

const count = counting('en')
const and = joining('en')

/** The conversation under an entry: what people and sites answered. */
export const conversation = {
  noneYet: 'No responses yet',
  responses: (n: number) => count(n, { one: '# response', other: '# responses' }),
  /** Between what the responses are made up of. */
  comma: ', ',
  comments: (n: number) => count(n, { one: '# comment', other: '# comments' }),
  replies: (n: number) => count(n, { one: '# reply', other: '# replies' }),
  mentions: (n: number) => count(n, { one: '# mention', other: '# mentions' }),
  elsewhere: (counted: string[]) => `${and(counted)} elsewhere`,
  gestures: {
    like: (n: number) => count(n, { one: '# like', other: '# likes' }),
    repost: (n: number) => count(n, { one: '# repost', other: '# reposts' }),
    bookmark: (n: number) => count(n, { one: '# bookmark', other: '# bookmarks' }),
    rsvp: (n: number) => count(n, { one: '# answer to the invitation', other: '# answers to the invitation' }),
    reaction: (n: number) => count(n, { one: '# reaction', other: '# reactions' }),
  },
  faces: {
    like: (n: number) => count(n, { one: '# person likes this', other: '# people like this' }),
    repost: (n: number) => count(n, { one: '# person reposted this', other: '# people reposted this' }),
    bookmark: (n: number) => count(n, { one: '# person bookmarked this', other: '# people bookmarked this' }),
    reaction: (n: number) => count(n, { one: '# person reacted to this', other: '# people reacted to this' }),
    rsvp: (n: number) =>
      count(n, { one: '# person answered the invitation', other: '# people answered the invitation' }),
  },
  andMore: (n: number) => count(n, { other: 'and # more' }),
  /** Behind a name. */
  deeds: {
    like: 'likes this',
    repost: 'reposted this',
    bookmark: 'bookmarked this',
    reaction: 'reacted to this',
    reactionOf: (emoji: string) => `reacted with ${emoji}`,
    rsvp: 'answered the invitation',
    reply: 'replied',
    mention: 'mentioned this',
  },
  coming: { yes: 'is coming', no: 'is not coming', maybe: 'may come', interested: 'is interested' },
  mentionedAt: 'Mentioned at {host}',
  receivedOn: (date: string) => `Received on ${date}`,
  anonymous: 'Anonymous',
  marks: { author: 'author', team: 'team', confirmed: 'address confirmed' },
  edited: 'edited',
  removed: 'A response stood here and was removed.',
  inReplyTo: 'in reply to {name}',
  aResponseAbove: 'a response above',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  report: 'Report',
  reportOf: (name: string) => `Report what ${name} wrote`,
  follow: 'Follow this conversation',
  pages: 'Pages of the conversation',
  pager: { previous: 'Previous', next: 'Next', page: (n: number) => count(n, { other: 'Page #' }) },
  /** Around the conversation in its entry. */
  skipTo: 'Skip to the responses',
  toTheEntry: (title: string) => `Read “${title}” itself`,
  furtherPage: (title: string, page: number) => `${title}, ${count(page, { other: 'responses, page #' })}`,
  /** Of its feeds. */
  feed: {
    all: 'Responses',
    allAbout: (site: string) => `What readers and other sites say on ${site}`,
    ofEntry: (title: string) => `Responses to ${title}`,
    ofEntryAbout: (title: string, site: string) => `What readers and other sites say to “${title}” on ${site}`,
    responds: (name: string) => `${name} responds`,
    mentionedBy: (name: string) => `Mentioned by ${name}`,
    inEntry: (title: string, response: string) => `“${title}”: ${response}`,
    somebody: 'Somebody',
  },
  closed: {
    site: 'This site takes no new comments at the moment; what has been said stays here to be read.',
    entry: 'The conversation under this text is closed; thank you to everyone who took part.',
    age: 'This text has been out for a while and its conversation has come to rest; the newer ones are open.',
  },
}
