import type { Words } from '../words'

export const visits: Words['visits'] = {
  title: 'Warum diese Website Ihre besucht',
  reasons:
    'Ein Besuch unter dem Namen „Afterword“ hat einen von zwei Gründen. Entweder wurde dieser Website gemeldet, dass eine Ihrer Seiten mit einem Artikel von hier zu tun hat. Oder eine Seite von hier verweist auf eine von Ihnen, und Ihre Website wurde gefragt, ob sie das wissen möchte (per Webmention, Pingback oder Trackback).',
  what: 'Im ersten Fall wird die Seite gelesen, und noch einmal, wenn sie wieder gemeldet wird. Verweist sie hierher, so können auch die Seite über ihren Autor und dessen Bild gelesen werden, von dem eine kleine Kopie aufbewahrt wird. Eine solche Adresse kann auch von einer anderen Website stammen oder von dort umgeleitet sein. Nach einem Tag und nach einer Woche wird die Seite samt Bild und Autorenseite noch einmal angesehen, und eine Stunde später erneut, wenn der Verweis fehlt. Diese späteren Besuche kommen unter dem Namen eines gewöhnlichen Browsers, da ein Verweis, der nur uns gezeigt wird, keiner ist; im Protokoll sind sie von denen eines Lesers nicht zu unterscheiden. Was nicht zu erreichen war, wird noch einige Male versucht.',
  howOften:
    'Zu einem Rechner besteht immer nur eine Verbindung. Was andere melden, führt zu höchstens 30 Besuchen in der Minute und 120 in der Stunde, alle Namen unter Ihrer Domain zusammen.',
  away: 'Wie sie fernbleibt',
  how: 'Schreiben Sie diese zwei Zeilen in die {file} Ihrer Website, und nennen Sie dann hier Ihre Website. Ihre robots.txt wird einmal gelesen, oder einige Male, wenn sie nicht zu erreichen ist. Von da an wird dieser Rechner weder besucht, unter welchem Namen auch immer, noch von etwas benachrichtigt; nur seine robots.txt wird wieder gelesen, wenn ihn hier jemand nennt. Weitere Rechner sind eigens zu nennen; mit und ohne www ist dasselbe.',
  leaves:
    'Die robots.txt von {host} wird gleich gelesen. Wenn die zwei Zeilen darin stehen, kommt diese Website nicht wieder.',
  yourSite: 'Ihre Website',
  stayAway: 'Fernbleiben',
  noHost: 'Bitte den Namen Ihrer Website angeben, etwa blog.example.',
  tooMany: 'Das waren zu viele auf einmal; bitte in einer Minute noch einmal versuchen.',
}
