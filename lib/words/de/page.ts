import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('de')

export const page: Words['page'] = {
  number: (n) => count(n, { other: '#' }),
  skipToText: 'Zum Text springen',
  navigation: 'Website',
  breadcrumbs: 'Brotkrumen',
  home: 'Start',
  search: 'Suche',
  archive: 'Archiv',
  tags: 'Themen',
  feed: 'Feed',
  byMail: 'Per E-Mail',
  madeWith: 'Gemacht mit Afterword',
  reading: 'Leseempfehlungen',
  readingAbout: 'Bücher und anderes, das wir gelesen und benutzt haben, und was wir davon halten.',
  onTag: (name) => `Zu ${name}`,
  furtherPage: (title, page) => `${title}, ${count(page, { other: 'Seite #' })}`,
  pages: 'Seiten',
  years: 'Jahre',
  nothingYet: 'Hier ist noch nichts erschienen.',
  texts: (n) => count(n, { one: '# Text', other: '# Texte' }),
  minutes: (n) => count(n, { one: '# Minute', other: '# Minuten' }),
  ownSite: (name) => `Eigene Website von ${name}`,
  feedPage: {
    title: (title) => `${title} (Feed)`,
    text: 'Das ist ein Feed. Geben Sie seine Adresse einem Feedreader, und Sie erfahren, was neu ist: ',
    toSite: 'Auf der Website selbst lesen',
  },
  notFound: {
    title: 'Hier ist keine Seite',
    text: 'Vielleicht hat sich in die Adresse ein Fehler eingeschlichen, oder was hier stand, ist nicht mehr da. Vielleicht suchen Sie eines davon:',
  },
  withdrawn: {
    title: 'Dies wurde zurückgezogen',
    was: (title) => `„${title}“ wurde zurückgezogen`,
    text: 'Es stand einmal hier. Die Autorin oder der Autor hat es endgültig zurückgenommen.',
  },
  broken: {
    title: 'Diese Seite wird gerade repariert',
    text: 'Ein Fehler in ihrem Text verhindert, dass sie angezeigt wird. Bitte sehen Sie in ein paar Minuten noch einmal nach.',
  },
  notAllowed: {
    title: 'Das geht hier nicht',
    text: 'Die Adresse gibt es, aber sie nimmt diese Art von Anfrage nicht an.',
  },
  xmlRpc: {
    title: 'Diese Adresse ist für andere Websites',
    text: 'Sie nimmt Pingbacks an: einen XML-RPC-Aufruf von pingback.ping, mit POST gesendet.',
  },
  tooOften: {
    title: 'Das war viel auf einmal',
    text: 'Aus Ihrem Netz sind so viele Suchanfragen gekommen, dass diese warten muss. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  noAddress: 'Das ist keine Adresse dieser Website.',
  noFile: 'Diese Datei gibt es nicht.',
  wentWrong:
    'Hier ist etwas schiefgegangen, und es wurde vermerkt. Bitte versuchen Sie es in einer Minute noch einmal.',
}
