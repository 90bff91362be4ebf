export type MailBlock =
  | string
  /** What the blocks after it are about. */
  | { heading: string }
  | { quote: string; by?: string }
  | { link: string; label: string }
  /** Said in passing. */
  | { aside: string }

export type MailParts = {
  /** What a list of mails shows behind the subject. */
  preheader: string
  paragraphs: MailBlock[]
  /** Small lines at the end. */
  footer?: (string | { link: string; label: string })[]
}

export type MailSite = { title: string; url: string }

/** A mail in plain words and as HTML, in the name of the site. Both say the same. */
export const compose = (parts: MailParts, site: MailSite) => ({ text: asText(parts, site), html: asHtml(parts, site) })

function asText({ paragraphs, footer = [] }: MailParts, site: MailSite): string {
  const small = footer.map((line) => (typeof line === 'string' ? line : `${line.label}: ${line.link}`))
  // "-- " begins what mail programs fold away and leave out of answers.
  const end = ['-- ', ...[`${site.title}, ${site.url}`, ...small].map(oneLine)].join('\n')
  return `${[...paragraphs.map(blockAsText), end].join('\n\n')}\n`
}

function blockAsText(block: MailBlock): string {
  if (typeof block === 'string') return oneLine(block)
  if ('heading' in block) return oneLine(block.heading)
  if ('aside' in block) return oneLine(block.aside)
  if ('link' in block) return `${oneLine(block.label)}:\n${block.link}`
  const quote = block.quote.replace(/^/gm, '> ').replace(/^> $/gm, '>')
  return block.by === undefined ? quote : `${oneLine(block.by)}:\n\n${quote}`
}

/** A name or title with a line break in it would begin a line of its own, which reads as if the site said it. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** One column of plain elements: no tables, no pictures, nothing that is fetched. */
function asHtml({ preheader, paragraphs, footer = [] }: MailParts, site: MailSite): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(site.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="preheader" hidden>${escaped(preheader)}</div>
<div class="page">
<p class="site"><a href="${escaped(site.url)}">${escaped(site.title)}</a></p>
${[...paragraphs.map(blockAsHtml), ...(footer.length ? [footerAsHtml(footer)] : [])].join('\n')}
</div>
</body>
</html>
`
}

const footerAsHtml = (footer: NonNullable<MailParts['footer']>) => `<div class="footer">
${footer.map((line) => `<p>${typeof line === 'string' ? escaped(line) : anchor(line)}</p>`).join('\n')}
</div>`

/** The direction of people's words is that of their first letter. */
function blockAsHtml(block: MailBlock): string {
  if (typeof block === 'string') return `<p dir="auto">${escaped(block)}</p>`
  if ('heading' in block) return `<h2 dir="auto">${escaped(block.heading)}</h2>`
  if ('aside' in block) return `<p class="aside" dir="auto">${escaped(block.aside)}</p>`
  if ('link' in block) return `<p>${anchor(block, 'action')}</p>`
  const by = block.by === undefined ? '' : `<p class="by" dir="auto">${escaped(block.by)}</p>\n`
  return `${by}<blockquote dir="auto">${escaped(block.quote)}</blockquote>`
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; color: #1f2328; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
.preheader { display: none; }
.page { max-width: 36em; margin: 0 auto; padding: 24px 20px; overflow-wrap: anywhere; }
.site { margin: 0 0 24px; padding-bottom: 12px; border-bottom: 1px solid #d8dce2; font-size: 14px; }
.site a { color: #59616b; text-decoration: none; }
h2 { margin: 24px 0 16px; font-size: 18px; line-height: 1.35; }
a { color: #0b5cad; }
.by { margin: 28px 0 8px; font-weight: 600; }
blockquote { margin: 8px 0 16px; padding: 2px 16px; border-left: 3px solid #c4c9d1; white-space: pre-wrap; }
.aside { margin: 8px 0 16px; color: #59616b; font-size: 14px; }
.action { display: inline-block; padding: 9px 16px; border: 1px solid #0b5cad; border-radius: 6px; font-weight: 600; text-decoration: none; }
.footer { margin-top: 40px; padding-top: 8px; border-top: 1px solid #d8dce2; color: #59616b; font-size: 14px; }
@media (prefers-color-scheme: dark) {
  body { background: #15181c; color: #e6e8eb; }
  a { color: #8ec2ff; }
  blockquote { border-color: #4a525d; }
  .action { border-color: #8ec2ff; }
  .site, .footer { border-color: #343a42; }
  .site a, .aside, .footer { color: #a6aeb8; }
}
`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

const anchor = ({ link, label }: { link: string; label: string }, name?: string) =>
  `<a ${name ? `class="${name}" ` : ''}href="${escaped(link)}">${escaped(label)}</a>`
