import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('de')

export const standing: Words['standing'] = {
  title: 'Ihr Kommentar',
  titles: {
    waiting: 'Ihr Kommentar wartet darauf, gelesen zu werden',
    published: 'Ihr Kommentar ist veröffentlicht',
    'not-published': 'Ihr Kommentar wurde nicht veröffentlicht',
    withdrawn: 'Sie haben Ihren Kommentar gelöscht',
  },
  texts: {
    waiting:
      'Vielen Dank. Bevor er unter {place} erscheint, liest ihn ein Mensch. Bis dahin sehen ihn außer Ihnen nur diejenigen, die diese Website betreuen. Noch einmal abzusenden ist nicht nötig.',
    published: 'Er steht unter {place}. {permalink}',
    'not-published': 'Er wurde gelesen und erscheint nicht unter {place}. Ein anderer Kommentar ist gern gesehen.',
    withdrawn: 'Er steht nicht unter {place} und wird nach 30 Tagen endgültig gelöscht.',
  },
  readInPlace: 'Dort lesen',
  proofAsked:
    'An die angegebene Adresse geht ein Link, höchstens einmal am Tag. Wer ihn öffnet und bestätigt, dass der Kommentar von ihm ist, bekommt ein Zeichen daneben, und niemand sonst kann sich mit dieser Adresse als Sie ausgeben.',
  knownNeedNotWait: 'Ist ein solcher Kommentar von Ihnen einmal freigegeben, erscheinen die nächsten sofort.',
  justConfirmed: 'Vielen Dank: Ihre Adresse ist bestätigt.',
  confirmed: 'Ihre Adresse ist bestätigt.',
  whatIsKnown: 'Was dieser Browser über Sie weiß',
  saved: 'Die Änderung ist gespeichert.',
  bookmark: '{link}, um hierher zurückzufinden; die Seite gehört Ihnen allein und bleibt 30 Tage.',
  bookmarkLink: 'Lesezeichen für diese Seite setzen',
  allOfYours: '{follows} und {kept}, über einen Link an Ihre E-Mail-Adresse.',
  allYouFollow: 'Alles, dem Sie folgen',
  keptAboutYou: 'was über Sie gespeichert ist',
  told: 'Über Antworten werden Sie per E-Mail benachrichtigt.',
  toldOnceConfirmed:
    'Über Antworten werden Sie per E-Mail benachrichtigt, sobald Ihre Adresse über den zugesandten Link bestätigt ist.',
  notTold: 'Über Antworten werden Sie nicht benachrichtigt.',
  tell: 'Über Antworten benachrichtigen',
  doNotTell: 'Nicht mehr benachrichtigen',
  change: 'Ändern',
  changeUntil: 'Ändern und Löschen ist noch {minutes} lang möglich, bis {time}.',
  minutes: (n) => count(n, { one: '# Minute', other: '# Minuten' }),
  save: 'Änderung speichern',
  delete: 'Meinen Kommentar löschen',
  deleteForGood: 'Das lässt sich nicht rückgängig machen.',
  deleteYes: 'Ja, löschen',
  wrongKey: {
    title: 'Diese Adresse passt nicht',
    text: 'Die eigene Ansicht eines Kommentars öffnet sich nur mit der ganzen Adresse, die nach dem Absenden angezeigt wurde. Ein Teil davon fehlt oder stimmt nicht.',
  },
  tooLate: {
    title: 'Für Änderungen zu spät',
    text: 'Ein Kommentar lässt sich nach dem Absenden 15 Minuten lang ändern oder löschen. Dieser bleibt, wie er ist; wenn das ein Problem ist, hilft der Betreiber der Website weiter.',
  },
  confirm: {
    title: 'Haben Sie das geschrieben?',
    writtenOn: 'Dieser Kommentar wurde auf {site} mit der E-Mail-Adresse geschrieben, an die der Link ging.',
    writtenUnder:
      'Dieser Kommentar wurde auf {site} unter {entry} mit der E-Mail-Adresse geschrieben, an die der Link ging.',
    ifYours:
      'Wenn er von Ihnen ist, bestätigen Sie es hier. Ein Cookie merkt sich diesen Browser für ein Jahr, damit Sie mit derselben Adresse nicht noch einmal gefragt werden.',
    yes: 'Ja, der ist von mir',
    notYou: 'Das waren Sie nicht?',
    ifNot:
      'Dann können Sie diese Seite schließen: Es geschieht nichts, und der Kommentar zählt nicht als Ihrer. Sie können auch festlegen, dass diese Website nie wieder an Ihre Adresse schreibt.',
    never: 'Nie wieder an mich schreiben',
    silencedTitle: 'Sie hören nichts mehr von uns',
    silenced: 'Von dieser Website geht keine E-Mail mehr an Ihre Adresse, wer auch immer sie hier eingibt.',
    troubleTitle: 'Dieser Link bewirkt nichts',
    trouble: {
      'cut-off':
        'Die Adresse des Links ist nicht vollständig. Manche Mailprogramme brechen lange Zeilen um: Bitte alles aus der E-Mail kopieren.',
      foreign: 'Dieser Link stammt nicht von hier oder wurde unterwegs verändert. Bitte alles aus der E-Mail kopieren.',
      expired:
        'Dieser Link galt sieben Tage, und sie sind vorbei. Mit dem nächsten Kommentar unter Ihrer Adresse kommt ein neuer.',
      used: 'Dieser Link wurde schon benutzt, und der Kommentar gilt als bestätigt. Um auch in einem anderen Browser bekannt zu sein, schreiben Sie dort einen Kommentar mit derselben Adresse: Dann kommt ein neuer Link.',
      gone: 'Den Kommentar, um den es ging, gibt es hier nicht mehr; zu bestätigen ist also nichts.',
    },
  },
  guest: {
    title: 'Sie in diesem Browser',
    unknown:
      'Dieser Browser kennt Sie nicht. Wer einen Kommentar schreibt und eine E-Mail-Adresse angibt, bekommt dorthin einen Link; in diesem Browser geöffnet, gilt die Adresse hier als Ihre.',
    known:
      'In diesem Browser ist bestätigt, dass die E-Mail-Adresse von {name} Ihnen gehört. Was Sie hier mit ihr schreiben, trägt ein Zeichen, das es sagt.',
    forgetting:
      'Wenn auch andere diesen Browser benutzen, soll er das vielleicht vergessen. Ihre Kommentare bleiben, wie sie sind.',
    forget: 'In diesem Browser vergessen',
  },
  report: {
    title: 'Einen Beitrag melden',
    wrote: 'Das hat {name} unter {entry} geschrieben:',
    somebody: 'jemand',
    reason: 'Was ist daran nicht in Ordnung?',
    reasonHint: 'Das lesen diejenigen, die diese Website betreuen, und sonst niemand. Ein Name ist nicht nötig.',
    send: 'Meldung absenden',
    thanksTitle: 'Vielen Dank für die Meldung',
    thanks: 'Wer diese Website betreut, liest sie und entscheidet. Noch einmal zu melden ändert nichts.',
    gone: 'Diesen Beitrag gibt es nicht',
    noReason: 'Bitte in wenigen Worten sagen, was daran nicht in Ordnung ist.',
    longReason: (n) => `Bitte höchstens ${count(n, { other: '# Zeichen' })} schreiben.`,
    oldForm: 'Das Formular war zu alt geworden. Bitte noch einmal absenden.',
    tooMany: 'Aus Ihrem Netz sind viele Meldungen gekommen. Bitte in einer Minute noch einmal absenden.',
  },
  ways: {
    front: 'Zur Startseite',
    byDate: 'Alles, nach Datum',
    bySubject: 'Alles, nach Themen',
  },
}
