import { plainText } from '@/lib/comments/plain-text'

/** The beginning of what somebody wrote, as much as helps to know what it is about. */
export function excerptOf(html: string, length: number): string {
  const text = plainText(html).replace(/\n{3,}/g, '\n\n')
  if (text.length <= length) return text
  return `${text
    .slice(0, length)
    .replace(/\s+\S*$/, '')
    .replace(/[\ud800-\udbff]$/, '')} …`
}
