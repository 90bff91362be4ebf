export type MailBlock = string | { link: string; label: string } | { quote: string }

export type MailParts = {
  /** What a list of mails shows behind the subject. */
  preheader?: string
  paragraphs: MailBlock[]
  /** Small lines at the end. Addresses in them can be followed. */
  footer?: string[]
}

export type MailSite = { title: string; url: string }

/** A mail in plain words and as HTML, in the name of the site. Both say the same. */
export const compose = (parts: MailParts, site: MailSite) => ({ text: asText(parts, site), html: asHtml(parts, site) })

function asText({ paragraphs, footer = [] }: MailParts, site: MailSite): string {
  const body = paragraphs.map((block) => {
    if (typeof block === 'string') return block
    if ('quote' in block) return block.quote.replace(/^/gm, '> ').replace(/^> $/gm, '>')
    return `${block.label}:\n${block.link}`
  })
  // "-- " begins what mail programs fold away and leave out of answers.
  return `${[...body, ['-- ', `${site.title}, ${site.url}`, ...footer].join('\n')].join('\n\n')}\n`
}

/** One column of plain elements: no tables, no pictures, nothing that is fetched. */
function asHtml({ preheader, paragraphs, footer = [] }: MailParts, site: MailSite): string {
  const body = paragraphs.map((block) => {
    if (typeof block === 'string') return `<p>${escaped(block)}</p>`
    if ('quote' in block) return `<blockquote>${escaped(block.quote)}</blockquote>`
    return `<p><a class="action" href="${escaped(block.link)}">${escaped(block.label)}</a></p>`
  })
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
${preheader ? `<div class="preheader" hidden>${escaped(preheader)}</div>\n` : ''}<div class="page">
<p class="site"><a href="${escaped(site.url)}">${escaped(site.title)}</a></p>
${body.join('\n')}
<div class="footer">
${footer.map((line) => `<p>${linked(line)}</p>`).join('\n')}
</div>
</div>
</body>
</html>
`
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; color: #1f2328; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
.preheader { display: none; }
.page { max-width: 36em; margin: 0 auto; padding: 24px 20px; }
.site { font-weight: 600; }
.site a { color: inherit; text-decoration: none; }
a { color: #0b5cad; }
.action { font-weight: 600; }
blockquote { margin: 16px 0; padding: 2px 16px; border-left: 3px solid #c4c9d1; white-space: pre-wrap; overflow-wrap: anywhere; }
.footer { margin-top: 32px; padding-top: 8px; border-top: 1px solid #d8dce2; color: #59616b; font-size: 14px; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { background: #15181c; color: #e6e8eb; }
  a { color: #8ec2ff; }
  blockquote { border-color: #4a525d; }
  .footer { border-color: #343a42; color: #a6aeb8; }
}
`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

const linked = (line: string) =>
  line
    .split(/(https?:\/\/\S+)/)
    .map((part, i) => (i % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')
