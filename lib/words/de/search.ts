import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('de')

export const search: Words['search'] = {
  title: 'Suche',
  titleFor: (typed) => `Suche nach „${typed}“`,
  field: 'Was suchen Sie?',
  button: 'Suchen',
  hint: 'Wörter in Anführungszeichen werden nebeneinander gefunden, wie in „kein Kontakt“.',
  kinds: 'Suchen in',
  kind: { all: 'Alles', articles: 'Artikel', reading: 'Leseempfehlungen', comments: 'Kommentare' },
  results: (n) => count(n, { one: '# Treffer', other: '# Treffer' }),
  moreThan: (n) => count(n, { other: 'Mehr als # Treffer; mit einem weiteren Wort werden es weniger' }),
  none: 'Nichts hier enthält all das',
  beingMade: 'Das Verzeichnis dieser Website wird gerade angelegt. Bis es fertig ist, wird nicht alles gefunden.',
  didYouMean: 'Meinten Sie {suggestion}?',
  further: 'Weitere Treffer',
  more: 'Mehr Treffer',
  back: 'Zurück zu den ersten Treffern',
  found: { article: 'Artikel', reading: 'Leseempfehlung', page: 'Seite', comment: 'Kommentar' },
  byOn: '{name} zu {title}',
  newest: 'Das Neueste',
  bySubject: 'Nach Themen',
}
