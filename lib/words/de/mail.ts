import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('de')

export const mail: Words['mail'] = {
  andMore: (n) => count(n, { one: 'Und # weiterer.', other: 'Und # weitere.' }),
  all: 'Alles, was Sie verfolgen',
  replies: {
    subject: (name, title) => `${name} hat unter „${title}“ geantwortet`,
    ofEntry: (n, title) => count(n, { one: `# Antwort unter „${title}“`, other: `# Antworten unter „${title}“` }),
    ofMany: (n) =>
      count(n, {
        one: '# Antwort in Gesprächen, die Sie verfolgen',
        other: '# Antworten in Gesprächen, die Sie verfolgen',
      }),
    under: (title) => `Unter „${title}“`,
    read: 'Lesen und antworten',
    stopOne: 'Keine E-Mails mehr zu diesem Gespräch',
    stopMany: 'Keine E-Mails mehr zu diesen Gesprächen',
    somebody: 'Jemand',
  },
  find: {
    subject: (site) => `Was Sie auf ${site} verfolgen`,
    preheader: 'Ansehen und ändern, was Sie verfolgen.',
    asked: (site) =>
      `Jemand, wahrscheinlich Sie, hat ${site} um die Liste von allem gebeten, was diese Adresse dort verfolgt.`,
    link: 'Ansehen und ändern, was ich verfolge',
    after: 'Der Link gilt ein Jahr. Wenn Sie es nicht waren, brauchen Sie nichts zu tun.',
  },
  follow: {
    subject: (title) => `„${title}“ verfolgen?`,
    wish: (title) =>
      `Jemand, wahrscheinlich Sie, möchte, dass diese Adresse von neuen Kommentaren unter „${title}“ erfährt.`,
    preheader: 'Nichts wird gesendet, bevor Sie ja gesagt haben.',
    link: 'Ansehen und ja oder nein sagen',
    after: 'Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Es wird nichts weiter gesendet.',
  },
  articles: {
    all: 'Neue Artikel',
    on: (tag) => `Neue Artikel zu ${tag}`,
    subject: (what) => `${what} per E-Mail?`,
    wish: {
      at_once: (what) =>
        `Jemand, wahrscheinlich Sie, möchte, dass diese Adresse dies bekommt: ${what}, sobald sie erscheinen.`,
      weekly: (what) =>
        `Jemand, wahrscheinlich Sie, möchte, dass diese Adresse dies bekommt: ${what}, einmal in der Woche.`,
    },
    ofMany: (n, site) => count(n, { one: `# neuer Artikel auf ${site}`, other: `# neue Artikel auf ${site}` }),
    onSite: 'Auf der Website, mit Bildern und Antworten',
    read: (title) => `„${title}“ lesen`,
    stop: (what) => `Abbestellen (${what})`,
    howOften: 'Wie oft Sie dies bekommen, und alles, was Sie verfolgen',
  },
  proof: {
    subject: (site) => `Haben Sie das auf ${site} geschrieben?`,
    preheader: 'Jemand, wahrscheinlich Sie, hat einen Kommentar geschrieben und diese Adresse angegeben.',
    about: (title) =>
      `Jemand, wahrscheinlich Sie, hat unter „${title}“ einen Kommentar geschrieben und diese E-Mail-Adresse angegeben.`,
    link: 'Den Kommentar ansehen und sagen, dass er von mir ist',
    after:
      'Sie werden noch einmal gefragt, bevor etwas geschieht. Danach gilt diese Adresse in jenem Browser als Ihre: Niemand sonst kann sich damit für Sie ausgeben. Der Link gilt sieben Tage.',
    ifNot:
      'Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Niemand hat etwas über Sie erfahren. Mit demselben Link können Sie auch sagen, dass wir Ihnen nie wieder schreiben sollen.',
  },
  ownData: {
    subject: (site) => `Was ${site} über Sie gespeichert hat`,
    preheader: 'Ansehen, herunterladen oder entfernen lassen.',
    asked: (site) => `Jemand, wahrscheinlich Sie, hat ${site} gefragt, was zu dieser Adresse gespeichert ist.`,
    link: 'Ansehen, herunterladen oder entfernen lassen',
    after: 'Der Link gilt einen Tag. Wenn Sie nicht gefragt haben, lassen Sie ihn in Ruhe: Dann geschieht nichts.',
  },
}
