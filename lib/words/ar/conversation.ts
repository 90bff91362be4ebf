import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('ar')

export const conversation: Words['conversation'] = {
  noneYet: 'لا ردود بعد',
  responses: (n) =>
    count(n, { zero: 'لا ردود', one: 'رد واحد', two: 'ردّان', few: '# ردود', many: '# ردًّا', other: '# رد' }),
  inReplyTo: 'ردًّا على {name}',
  aResponseAbove: 'رد أعلاه',
  reply: 'رد',
  replyTo: (name) => `الرد على ${name}`,
}
