import { parseUrl } from '@/lib/parse-url'
const NOTICES = ['undo', 'undone', 'overtaken', 'added', 'failed', 'replied', 'done']

/**
 * The way back to the list or the item that a form was sent from, with news for its reader in place of older ones.
 * Nothing but the desk's own addresses is gone back to.
 */
export function wayBack(from: FormDataEntryValue | null): (news: Record<string, string | undefined>) => string {
  const url = typeof from === 'string' ? parseUrl(from, 'http://desk') : null
  const known = url?.origin === 'http://desk' && /^\/admin\/comments(?:\/\d{1,10}|\/reported)?$/.test(url.pathname)
  const pathname = known ? url.pathname : '/admin/comments'
  return (news) => {
    const params = new URLSearchParams(known ? url.search : '')
    for (const name of NOTICES) params.delete(name)
    for (const [name, value] of Object.entries(news)) if (value !== undefined) params.set(name, value)
    return params.size ? `${pathname}?${params}` : pathname
  }
}
