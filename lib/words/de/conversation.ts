import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('de')

export const conversation: Words['conversation'] = {
  noneYet: 'Noch keine Antworten',
  responses: (n) => count(n, { one: '# Antwort', other: '# Antworten' }),
  inReplyTo: 'Antwort auf {name}',
  aResponseAbove: 'eine Antwort weiter oben',
  reply: 'Antworten',
  replyTo: (name) => `${name} antworten`,
}
