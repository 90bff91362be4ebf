import type { Words } from '../words'
import { conversation } from './conversation'

export const following: Words['following'] = {
  address: 'E-Mail-Adresse',
  lookIntoMail: 'Sehen Sie in Ihre E-Mails',
  linkIsComing:
    'Ein Link ist unterwegs zu dieser Adresse. Öffnen Sie ihn und bestätigen Sie, sonst wird nichts gesendet. Es kann ein paar Minuten dauern; sehen Sie auch im Spam-Ordner nach.',
  tooMany: 'Das sind im Moment zu viele; bitte versuchen Sie es in einer Stunde noch einmal.',
  articles: {
    title: 'Neue Artikel per E-Mail',
    titleOn: (tag) => `Neue Artikel zu ${tag} per E-Mail`,
    promise:
      'Sie bekommen zuerst einen Link, mit dem Sie bestätigen, dass Sie das möchten. Jede E-Mail enthält einen, um es zu beenden, und keine verrät uns, dass sie geöffnet wurde.',
    howOften: 'Wie oft',
    atOnce: 'Jeden, sobald er erscheint',
    weekly: 'Einmal in der Woche, am Sonntag',
    subscribe: 'Abonnieren',
    subscribed: 'Sie haben abonniert',
    next: 'Der nächste Artikel kommt an Ihre Adresse.',
  },
  conversation: {
    title: 'Diesem Gespräch folgen',
    promise:
      'Sie bekommen zuerst einen Link, mit dem Sie bestätigen, dass Sie das möchten. Jede E-Mail enthält einen, um es zu beenden.',
    follow: 'Folgen',
    followed: 'Sie folgen ihm',
    told: 'Sie bekommen eine E-Mail, wenn dort jemand schreibt.',
    to: 'Zu {entry}',
  },
  find: {
    title: 'Finden, was Sie verfolgen',
    text: 'Geben Sie die Adresse an, die Sie bei Ihrem Kommentar hinterlassen haben. Dorthin wird der Link zur Liste von allem gesendet, was Sie verfolgen.',
    button: 'Link zusenden',
    sent: 'Falls jemand mit dieser Adresse hier etwas verfolgt, ist ein Link zur Liste unterwegs. Es kann ein paar Minuten dauern; sehen Sie auch im Spam-Ordner nach. Ist die Adresse hier nicht bekannt, wird nichts gesendet.',
  },
  list: {
    title: 'Was Sie verfolgen',
    silent:
      'Sie bekommen von hier gar keine E-Mails. Was Sie verfolgen, bleibt gespeichert, falls Sie es wieder möchten.',
    nothing: 'Sie verfolgen hier nichts.',
    everythingUnder: 'Alles unter {title}',
    repliesUnder: 'Antworten auf Ihren Kommentar unter {title}',
    atOnce: '{title}, sobald etwas erscheint',
    weekly: '{title}, einmal in der Woche',
    notConfirmed: '(nicht bestätigt: es wird nichts gesendet)',
    confirm: 'Ja, verfolgen',
    toAtOnce: 'Jeden, sobald er erscheint',
    toWeekly: 'Stattdessen einmal in der Woche',
    stop: 'Nicht mehr verfolgen',
    mail: 'E-Mails von hier',
    stopAll: 'Nichts davon mehr verfolgen',
    silence: 'Gar keine E-Mails mehr von hier',
    unsilence: 'Wieder E-Mails senden',
  },
  unsubscribe: {
    title: 'Abbestellen',
    ask: 'Keine E-Mails mehr dazu?',
    done: 'Sie haben abbestellt',
    text: 'Sie bekommen keine E-Mails mehr zu dem, wofür dieser Link war.',
    all: 'Alles, was Sie hier verfolgen',
  },
  links: {
    title: 'Dieser Link bewirkt nichts',
    titles: {
      expired: 'Dieser Link ist abgelaufen',
      foreign: 'Dieser Link ist nicht von uns',
      'cut-off': 'Dieser Link ist nicht vollständig',
      used: 'Dieser Link wurde schon benutzt',
      gone: 'Dieser Link führt nirgendwohin mehr',
      changed: 'Was Sie gelesen haben, wurde seither geändert',
      closed: 'Dieser Link gilt nicht mehr',
    },
    texts: {
      expired: 'Links in unseren E-Mails gelten nur eine Zeit lang.',
      foreign: 'Er wurde unterwegs verändert oder von jemand anderem gemacht. Es wurde nichts getan.',
      'cut-off': 'E-Mail-Programme brechen lange Adressen um. Kopieren Sie den ganzen Link bis zu seinem Ende.',
      used: 'Er wirkt nur einmal, und das hat er.',
      gone: 'Worum es ging, ist nicht mehr hier.',
      changed:
        'Der Text wurde geändert, nachdem die E-Mail geschrieben war. Sehen Sie ihn sich in der Warteschlange neu an.',
      closed: 'Das Konto, an das er ging, darf darüber nicht mehr entscheiden.',
    },
    newOne: 'Einen neuen Link per E-Mail bekommen',
    toQueue: 'Anmelden und in die Warteschlange sehen',
  },
  ownData: {
    title: 'Was über Sie gespeichert ist',
    about:
      'Wer hier mit einer E-Mail-Adresse kommentiert, kann alles ansehen und herunterladen, was damit gespeichert ist, den eigenen Namen aus den Kommentaren nehmen oder sie entfernen lassen.',
    asked:
      'Falls mit dieser Adresse etwas gespeichert ist, ist ein Link dorthin unterwegs. Er gilt einen Tag. Kommt keine E-Mail, prüfen Sie die Schreibweise und den Spam-Ordner.',
    ask: 'Geben Sie die Adresse an, mit der Sie kommentiert haben. Dorthin wird ein Link gesendet.',
    email: 'E-Mail',
    send: 'Link zusenden',
    tooMany: 'Das sind im Moment zu viele; bitte versuchen Sie es in zehn Minuten noch einmal.',
    again: 'Einen neuen Link anfordern',
    troubleTitle: 'Dieser Link lässt sich nicht öffnen',
    trouble: {
      'cut-off':
        'Ein Stück des Links fehlt. E-Mail-Programme brechen lange Zeilen um: Kopieren Sie ihn ganz, oder klicken Sie ihn in der E-Mail noch einmal an.',
      foreign:
        'Dieser Link wurde nicht hier gemacht, oder er kam nicht vollständig an. Öffnen Sie ihn noch einmal aus der E-Mail.',
      expired: 'Er galt einen Tag, und der ist vorbei.',
      used: 'Mit dieser Adresse ist nichts mehr gespeichert: Was Sie wollten, ist getan.',
    },
    doneTitle: 'Es ist getan',
    erased:
      'Ihre Kommentare sind entfernt, mit Ihrem Namen und Ihrer Adresse. Wo jemand auf einen geantwortet hat, bleibt ein leerer Platz, damit die Antwort verständlich ist.',
    anonymised: 'Ihre Kommentare bleiben ohne Ihren Namen. Nichts hier führt mehr zu Ihnen.',
    copies: 'In Sicherungen der Datenbank kann es noch eine Weile enthalten sein.',
    sure: 'Sind Sie sicher?',
    kept: (n) =>
      `Zu {email} ${n === 1 ? 'ist' : 'sind'} ${conversation.comments(n)} gespeichert, und was Sie verfolgen.`,
    keptComments: (n) => `Zu {email} ${n === 1 ? 'ist' : 'sind'} ${conversation.comments(n)} gespeichert.`,
    file: '{download} als Datei (JSON), die auch Programme lesen können.',
    download: 'Alles herunterladen',
    anonymise: {
      choose: 'Meinen Namen aus meinen Kommentaren nehmen.',
      what: 'Ihre Worte bleiben unter „Anonym“, ohne Ihre Website, und nichts führt von ihnen zu Ihnen.',
      sure: 'Ihre Kommentare bleiben und tragen statt Ihres Namens „Anonym“. Ihre Adresse, Ihre Website, frühere Fassungen Ihrer Kommentare und was Sie verfolgen werden gelöscht.',
      button: 'Ja, meinen Namen herausnehmen',
    },
    erase: {
      choose: 'Meine Kommentare entfernen.',
      what: 'Auch die Worte verschwinden.',
      sure: 'Ihre Kommentare werden gelöscht, mit Ihrem Namen, Ihrer Adresse, Ihrer Website und dem, was Sie verfolgen. Wo jemand geantwortet hat, steht an ihrer Stelle „entfernt“.',
      button: 'Ja, entfernen',
    },
    forGood: 'Das kann niemand rückgängig machen.',
    no: 'Nein, so lassen',
  },
}
