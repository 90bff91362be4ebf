import { hearDesk } from './ask-desk'
import { tellWaiting } from './waiting'

/**
 * Hears how many wait whenever that changes: by one lasting answer of the site, which a browser asks for again when it
 * ends, and only while somebody looks at the page.
 */
export function watchWaiting(): () => void {
  let news: EventSource | undefined

  function follow() {
    if (document.hidden) return close()
    if (news && news.readyState !== news.CLOSED) return
    news = hearDesk('/admin/comments/waiting')
    news.onmessage = ({ data }: MessageEvent<string>) =>
      tellWaiting(JSON.parse(data) as { waiting: number; newest: number })
  }
  function close() {
    news?.close()
    news = undefined
  }

  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    close()
    document.removeEventListener('visibilitychange', follow)
  }
}
