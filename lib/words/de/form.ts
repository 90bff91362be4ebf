import { counting } from '../counting'
import type { Words } from '../words'

const count = counting('de')
const characters = (n: number) => count(n, { other: '# Zeichen' })

export const form: Words['form'] = {
  title: 'Einen Kommentar schreiben',
  replyToThis: 'Auf diesen Beitrag antworten',
  cancelReply: 'Doch nicht antworten',
  post: 'Kommentar absenden',
  preview: 'Vorschau',
  previewTitle: 'So wird es aussehen. Abgesendet ist es noch nicht.',
  leaveEmpty: 'Dieses Feld bitte leer lassen',
  body: 'Kommentar',
  markdown: 'Markdown ist möglich: {emphasis}, {quote}, {link}.',
  emphasis: '*betont*',
  quote: '> Zitat',
  link: '[Verweis](https://…)',
  upTo: (n) => `Bis zu ${characters(n)}.`,
  name: 'Name',
  nameHint: 'Wird beim Kommentar angezeigt.',
  email: 'E-Mail',
  emailOptional: 'E-Mail (freiwillig)',
  emailHint: 'Wird nicht veröffentlicht; nur die Moderation dieser Website sieht die Adresse.',
  url: 'Website (freiwillig)',
  urlHint: 'Der Name wird mit ihr verlinkt.',
  notify: 'Über Antworten per E-Mail benachrichtigen',
  notifyHint:
    'Sobald die Adresse über einen Link bestätigt ist, der per E-Mail kommt. Jede E-Mail enthält einen Link zum Abbestellen.',
  labels: {
    name: 'Name',
    email: 'E-Mail',
    url: 'Website',
    body: 'Kommentar',
    notify: 'Antworten per E-Mail',
    consent: 'Zustimmung',
  },
  wrong: (n) =>
    count(n, {
      one: 'Eine Angabe passt noch nicht; vom Geschriebenen ist nichts verloren.',
      other: '# Angaben passen noch nicht; vom Geschriebenen ist nichts verloren.',
    }),
  errors: {
    noName: 'Bitte einen Namen angeben. Ein Vorname oder ein Pseudonym genügt.',
    longName: (n) => `Der Name darf höchstens ${characters(n)} lang sein.`,
    takenName:
      'So oder sehr ähnlich heißt jemand, der hier schreibt oder moderiert. Bitte einen anderen Namen wählen. Wenn Sie es selbst sind, melden Sie sich bitte an und antworten Sie aus der Verwaltung.',
    noEmail: 'Hier wird um eine E-Mail-Adresse gebeten. Sie wird nicht veröffentlicht.',
    notAnEmail: 'Das sieht nicht nach einer E-Mail-Adresse aus. Sie hat die Form name@example.org.',
    notAUrl: 'Das sieht nicht nach der Adresse einer Website aus. Sie hat die Form https://example.org.',
    noConsent: 'Bitte hier zustimmen, sonst kann der Kommentar nicht aufbewahrt werden.',
    noBody: 'Bitte zuerst etwas schreiben.',
    longBody: (over, limit) =>
      `Das sind ${characters(over)} zu viel. Die Grenze liegt bei ${characters(limit)}; vielleicht sind es zwei Kommentare.`,
  },
  ask: {
    title: 'Einen Augenblick bitte',
    attack:
      'Zurzeit schicken Programme sehr viele Kommentare an diese Website. Damit Ihrer darin nicht untergeht, braucht es noch einen Schritt.',
    limit:
      'Aus Ihrem Netz oder zu diesem Artikel sind viele Kommentare gekommen. Damit Ihrer nicht für den eines Programms gehalten wird, braucht es noch einen Schritt.',
    nothingLost: 'Vom Geschriebenen geht nichts verloren.',
    wait: 'Bitte in {seconds} Sekunden auf den Knopf drücken. Wer früher drückt, sieht diese Seite noch einmal und wie lange es noch dauert.',
    work: 'Ihr Browser rechnet gerade etwas aus und zeigt damit, dass dies keine Massensendung ist. Das dauert einige Sekunden; dann wird der Kommentar von selbst abgeschickt.',
    yourComment: 'Ihr Kommentar',
    answers: 'Er gehört zu {entry}.',
  },
  page: {
    title: 'Ihre Antwort',
    respondTo: (title) => `Antworten auf ${title}`,
    lookFirst: 'Ein Blick vor dem Absenden',
    notPosted: 'Die Antwort ist noch nicht abgesendet',
    to: 'Zu {entry}',
    parentGone:
      'Der Beitrag, auf den sich die Antwort bezog, ist nicht mehr da. Sie lässt sich noch als eigener Kommentar absenden.',
  },
  closed: {
    title: 'Das Gespräch ist geschlossen',
    yourWords: 'Hier steht Ihr Text, damit er sich aufheben lässt:',
  },
  tooLarge: {
    title: 'Das ist zu viel auf einmal',
    text: 'Das Gesendete ist größer als {limit}, und mehr wird hier nicht angenommen. Gespeichert wurde nichts. Bitte zurückgehen und kürzen.',
  },
  notAForm: {
    title: 'Das war kein Formular',
    text: 'Das Gesendete ließ sich nicht als eines der Formulare dieser Website lesen. Gespeichert wurde nichts.',
  },
}
