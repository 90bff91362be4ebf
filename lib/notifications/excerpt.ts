import { plainText } from '@/lib/comments/plain-text'

/** Where an empty line stands in plain text. */
const AFTER_A_BLOCK = /<\/(?:p|ul|ol|blockquote|pre)>\n?/g

/** The beginning of what somebody wrote, as much as helps to know what it is about. */
export function excerptOf(html: string, length: number): string {
  const text = plainText(html.replace(/<li>\s*/g, '- ').replace(AFTER_A_BLOCK, '$&\n')).replace(/\n{3,}/g, '\n\n')
  if (text.length <= length) return text
  return `${text
    .slice(0, length)
    .replace(/\s+\S*$/, '')
    .replace(/[\ud800-\udbff]$/, '')} …`
}
