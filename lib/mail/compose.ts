import { directionOf } from '@/lib/words/words'

export type MailBlock =
  | string
  /** What the blocks after it are about. */
  | { heading: string }
  | { quote: string; by?: string }
  | { link: string; label: string }
  /** Said in passing. */
  | { aside: string }
  /** What our own components drew, and the same in plain words. */
  | { html: string; text: string }

export type MailParts = {
  /** What a list of mails shows behind the subject. */
  preheader: string
  paragraphs: MailBlock[]
  /** Small lines at the end. */
  footer?: (string | { link: string; label: string })[]
}

/** The language is that of what is said; without one it is English, which moderators read. */
export type MailSite = { title: string; url: string; language?: string }
type Composed = { text: string; html: string }
type Footer = NonNullable<MailParts['footer']>

/** A mail in plain words and as HTML, in the name of the site. Both say the same. */
export function compose({ footer = [], ...said }: MailParts, site: MailSite): Composed {
  const [body, end] = [composeBody(said, site), composeEnd(footer)]
  return { text: body.text + end.text, html: body.html + end.html }
}

/** What a mail to many says to all of them; what `composeEnd` makes follows it, for each. */
export const composeBody = (said: Omit<MailParts, 'footer'>, site: MailSite): Composed => ({
  // "-- " begins what mail programs fold away and leave out of answers.
  text: `${[...said.paragraphs.map(blockAsText), `-- \n${oneLine(`${site.title}, ${site.url}`)}`].join('\n\n')}\n`,
  html: bodyAsHtml(said, site),
})

export const composeEnd = (footer: Footer): Composed => ({
  text: footer.map((line) => `${oneLine(typeof line === 'string' ? line : `${line.label}: ${line.link}`)}\n`).join(''),
  html: `${footer.length ? `${footerAsHtml(footer)}\n` : ''}</div>
</body>
</html>
`,
})

function blockAsText(block: MailBlock): string {
  if (typeof block === 'string') return oneLine(block)
  if ('heading' in block) return oneLine(block.heading)
  if ('aside' in block) return oneLine(block.aside)
  if ('link' in block) return `${oneLine(block.label)}:\n${block.link}`
  if ('html' in block) return block.text
  const quote = block.quote.replace(/^/gm, '> ').replace(/^> $/gm, '>')
  return block.by === undefined ? quote : `${oneLine(block.by)}:\n\n${quote}`
}

/** A name or title with a line break in it would begin a line of its own, which reads as if the site said it. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** One column of plain elements: no tables, no pictures, nothing that is fetched. */
function bodyAsHtml({ preheader, paragraphs }: Omit<MailParts, 'footer'>, site: MailSite): string {
  const { language = 'en' } = site
  const direction = directionOf(language)
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(site.title)}</title>
<style>${styleFor(direction)}</style>
</head>
<body>
<div class="preheader" hidden>${escaped(preheader)}</div>
<div class="page" dir="${direction}">
<p class="site"><a href="${escaped(site.url)}">${escaped(site.title)}</a></p>
${paragraphs.map(blockAsHtml).join('\n')}
`
}

const footerAsHtml = (footer: Footer) => `<div class="footer">
${footer.map((line) => `<p>${typeof line === 'string' ? escaped(line) : anchor(line)}</p>`).join('\n')}
</div>`

/** The direction of people's words is that of their first letter. */
function blockAsHtml(block: MailBlock): string {
  if (typeof block === 'string') return `<p dir="auto">${escaped(block)}</p>`
  if ('heading' in block) return `<h2 dir="auto">${escaped(block.heading)}</h2>`
  if ('aside' in block) return `<p class="aside" dir="auto">${escaped(block.aside)}</p>`
  if ('link' in block) return `<p>${anchor(block, 'action')}</p>`
  if ('html' in block) return `<div class="text" dir="auto">${block.html}</div>`
  const by = block.by === undefined ? '' : `<p class="by" dir="auto">${escaped(block.by)}</p>\n`
  return `${by}<blockquote dir="auto">${escaped(block.quote)}</blockquote>`
}

/** Mail programs know left and right, and not all of them where a line begins. */
const styleFor = (direction: 'ltr' | 'rtl') => `
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; color: #1f2328; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
.preheader { display: none; }
.page { max-width: 36em; margin: 0 auto; padding: 24px 20px; overflow-wrap: anywhere; }
.site { margin: 0 0 24px; padding-bottom: 12px; border-bottom: 1px solid #d8dce2; font-size: 14px; }
.site a { color: #59616b; text-decoration: none; }
h2 { margin: 24px 0 16px; font-size: 20px; line-height: 1.35; }
a { color: #0b5cad; }
.by { margin: 28px 0 8px; font-weight: 600; }
blockquote { margin: 8px 0 16px; padding: 2px 16px; border-${direction === 'rtl' ? 'right' : 'left'}: 3px solid #c4c9d1; white-space: pre-wrap; }
.text h2 { margin: 28px 0 8px; font-size: 17px; }
.text figure { margin: 16px 0; }
.text figcaption { font-size: 14px; }
.text blockquote { white-space: normal; }
.text blockquote > p { margin: 8px 0; }
.text pre { white-space: pre-wrap; font-size: 14px; }
.text :is(td, th) { padding: 4px 8px; border: 1px solid #c4c9d1; text-align: start; }
.text table { border-collapse: collapse; }
.aside { margin: 8px 0 16px; color: #59616b; font-size: 14px; }
.action { display: inline-block; padding: 9px 16px; border: 1px solid #0b5cad; border-radius: 6px; font-weight: 600; text-decoration: none; }
.footer { margin-top: 40px; padding-top: 8px; border-top: 1px solid #d8dce2; color: #59616b; font-size: 14px; }
@media (prefers-color-scheme: dark) {
  body { background: #15181c; color: #e6e8eb; }
  a { color: #8ec2ff; }
  blockquote { border-color: #4a525d; }
  .action { border-color: #8ec2ff; }
  .site, .footer, .text :is(td, th) { border-color: #343a42; }
  .site a, .aside, .footer { color: #a6aeb8; }
}
`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

const anchor = ({ link, label }: { link: string; label: string }, name?: string) =>
  `<a ${name ? `class="${name}" ` : ''}href="${escaped(link)}">${escaped(label)}</a>`
