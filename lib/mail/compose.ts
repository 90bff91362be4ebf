type Paragraph = string | { link: string; label: string } | { quote: string }
type Wanted = { preheader?: string; paragraphs: Paragraph[]; footer?: string[] }

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The text and the HTML of a mail, from its paragraphs. */
export function compose({ paragraphs, footer = [] }: Wanted, site: { title: string; url: string }) {
  const lines = [...paragraphs, ...footer, `${site.title} · ${site.url}`]
  const plain = (part: Paragraph) =>
    typeof part === 'string' ? part : 'link' in part ? `${part.label}:\n${part.link}` : `> ${part.quote}`
  const html = (part: Paragraph) =>
    typeof part === 'string'
      ? `<p>${escaped(part)}</p>`
      : 'link' in part
        ? `<p><a href="${escaped(part.link)}">${escaped(part.label)}</a></p>`
        : `<blockquote>${escaped(part.quote)}</blockquote>`
  return { text: lines.map(plain).join('\n\n'), html: lines.map(html).join('\n') }
}
