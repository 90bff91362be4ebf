import { counting, joining } from '../counting'
import type { Words } from '../words'

const count = counting('de')
const and = joining('de')

export const conversation: Words['conversation'] = {
  noneYet: 'Noch keine Antworten',
  responses: (n) => count(n, { one: '# Antwort', other: '# Antworten' }),
  comma: ', ',
  comments: (n) => count(n, { one: '# Kommentar', other: '# Kommentare' }),
  replies: (n) => count(n, { one: '# Antwort', other: '# Antworten' }),
  mentions: (n) => count(n, { one: '# Erwähnung', other: '# Erwähnungen' }),
  elsewhere: (counted) => `${and(counted)} anderswo`,
  gestures: {
    like: (n) => count(n, { other: '# „Gefällt mir“' }),
    repost: (n) => count(n, { other: '# Mal geteilt' }),
    bookmark: (n) => count(n, { one: '# Lesezeichen', other: '# Lesezeichen' }),
    rsvp: (n) => count(n, { one: '# Antwort auf die Einladung', other: '# Antworten auf die Einladung' }),
    reaction: (n) => count(n, { one: '# Reaktion', other: '# Reaktionen' }),
  },
  faces: {
    like: (n) => count(n, { one: '# Person gefällt das', other: '# Personen gefällt das' }),
    repost: (n) => count(n, { one: '# Person hat das geteilt', other: '# Personen haben das geteilt' }),
    bookmark: (n) => count(n, { one: '# Person hat sich das gemerkt', other: '# Personen haben sich das gemerkt' }),
    reaction: (n) => count(n, { one: '# Person hat darauf reagiert', other: '# Personen haben darauf reagiert' }),
    rsvp: (n) =>
      count(n, {
        one: '# Person hat auf die Einladung geantwortet',
        other: '# Personen haben auf die Einladung geantwortet',
      }),
  },
  andMore: (n) => count(n, { one: 'und # weitere Person', other: 'und # weitere' }),
  deeds: {
    like: 'gefällt das',
    repost: 'hat das geteilt',
    bookmark: 'hat sich das gemerkt',
    reaction: 'hat darauf reagiert',
    reactionOf: (emoji) => `hat mit ${emoji} reagiert`,
    rsvp: 'hat auf die Einladung geantwortet',
    reply: 'hat geantwortet',
    mention: 'hat das erwähnt',
  },
  coming: { yes: 'kommt', no: 'kommt nicht', maybe: 'kommt vielleicht', interested: 'ist interessiert' },
  mentionedAt: 'Erwähnt auf {host}',
  receivedOn: (date) => `Eingegangen am ${date}`,
  anonymous: 'Anonym',
  marks: { author: 'Autor/in', team: 'Team', confirmed: 'Adresse bestätigt' },
  edited: 'bearbeitet',
  removed: 'Hier stand eine Antwort, die entfernt wurde.',
  inReplyTo: 'Antwort auf {name}',
  aResponseAbove: 'eine Antwort weiter oben',
  reply: 'Antworten',
  replyTo: (name) => `${name} antworten`,
  report: 'Melden',
  reportOf: (name) => `Beitrag von ${name} melden`,
  follow: 'Diesem Gespräch folgen',
  pages: 'Seiten des Gesprächs',
  pager: { previous: 'Zurück', next: 'Weiter', page: (n) => count(n, { other: 'Seite #' }) },
  skipTo: 'Zu den Antworten springen',
  toTheEntry: (title) => `„${title}“ selbst lesen`,
  furtherPage: (title, page) => `${title}, ${count(page, { other: 'Antworten, Seite #' })}`,
  feed: {
    all: 'Antworten',
    allAbout: (site) => `Was auf ${site} von Lesern und anderen Websites gesagt wird`,
    ofEntry: (title) => `Antworten auf ${title}`,
    ofEntryAbout: (title, site) => `Was auf ${site} zu „${title}“ von Lesern und anderen Websites gesagt wird`,
    responds: (name) => `${name} antwortet`,
    mentionedBy: (name) => `Erwähnt von ${name}`,
    inEntry: (title, response) => `„${title}“: ${response}`,
    somebody: 'Jemand',
  },
  closed: {
    site: 'Zurzeit werden hier keine neuen Kommentare angenommen; was bisher gesagt wurde, bleibt zum Lesen stehen.',
    entry: 'Das Gespräch unter diesem Text ist geschlossen; vielen Dank an alle, die mitgeredet haben.',
    age: 'Dieser Text ist schon länger erschienen, und sein Gespräch ist zur Ruhe gekommen; die neueren sind offen.',
  },
}
