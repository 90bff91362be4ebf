import type { Words } from '../words'

export const webmentions: Words['webmentions'] = {
  title: 'Eine Webmention senden',
  about:
    'Sie haben auf Ihrer eigenen Website über eine Seite von hier geschrieben? Hier lässt es sich mitteilen. Ihre Seite wird angesehen, und wenn sie auf die hiesige verweist, steht sie nach der Freigabe neben den Kommentaren. Nach einer Änderung, oder wenn Ihre Seite nicht mehr da ist, einfach noch einmal senden: Dann ändert sich auch, was hier steht.',
  send: 'Senden',
  source: 'Ihre Seite',
  sourceHint: 'Die Adresse der Seite, die hierher verweist.',
  target: 'Die Seite hier',
  targetHint: 'Die Adresse dieser Seite, wie sie in Ihrem Link steht.',
  refusals: {
    'not-a-form': 'Bitte source und target als Formular senden, application/x-www-form-urlencoded.',
    'no-source': 'Bitte eine Quelle angeben: die Adresse der Seite, die hierher verweist.',
    'no-target': 'Bitte ein Ziel angeben: die Adresse der hiesigen Seite, auf die sie verweist.',
    'source-unusable': 'Die Quelle ist keine Adresse einer Webseite mit http oder https.',
    'source-is-target': 'Quelle und Ziel sind dieselbe Seite.',
    'source-ours': 'Die Quelle ist eine Seite dieser Website selbst.',
    'source-refused': 'Von dort werden hier keine Verweise angenommen.',
    'target-unusable': 'Das Ziel ist keine Adresse einer Seite dieser Website.',
    'target-unknown': 'Eine solche Seite gibt es auf dieser Website nicht.',
    'target-closed': 'Das Ziel nimmt keine Webmentions an.',
    'already-registered': 'Diese Webmention ist schon eingetragen.',
    'too-many': 'Zurzeit sind es zu viele Webmentions; bitte in einer Minute noch einmal versuchen.',
  },
  received: {
    title: 'Vielen Dank für die Webmention',
    text: 'Ihre Seite wird gleich angesehen. Wenn sie auf die angegebene Seite verweist, erscheint sie nach der Freigabe.',
    link: 'Nachsehen, was daraus wird',
    summary: 'Vielen Dank. Der Link wird geprüft; was geprüft ist, erscheint nach der Freigabe.',
    status: (address) => `Der Stand: ${address}`,
  },
  standing: {
    title: 'Eine Webmention',
    none: 'Diese Webmention gibt es nicht',
    shownAt: 'Wo sie steht',
    again: 'Noch einmal senden',
    titles: {
      received: 'Die Webmention wird geprüft',
      waiting: 'Die Webmention wartet auf die Freigabe',
      shown: 'Die Webmention ist zu sehen',
      refused: 'Die Webmention ist nicht zu sehen',
      removed: 'Die Webmention ist nicht mehr zu sehen',
    },
    received: 'Sie ist eingegangen und wird geprüft.',
    notVerified:
      'Sie ließ sich nicht bestätigen. Die Quelle muss eine öffentliche Webseite sein, die auf genau dieses Ziel verweist; danach bitte noch einmal senden.',
    lost: 'Die Quelle verweist nicht mehr auf das Ziel, deshalb ist sie nicht mehr zu sehen.',
    shown: 'Sie ist bestätigt und zu sehen.',
    waiting: 'Sie ist bestätigt und wartet auf die Freigabe.',
    refused: 'Sie ist bestätigt, wird hier aber nicht angezeigt.',
  },
}
