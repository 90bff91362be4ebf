import { counting } from '../counting'

const count = counting('en')

/** The conversation under an entry: responses, the form for one, one’s own comments, reports. */
export const conversation = {
  noneYet: 'No responses yet',
  responses: (n: number) => count(n, { one: '# response', other: '# responses' }),
  inReplyTo: 'in reply to {name}',
  aResponseAbove: 'a response above',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
}
