import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'

/** Whether readers can have new articles by mail: as the owner says, or once there is a server to send it by. */
export function lettersAreOn(): boolean {
  const { smtp, production } = settings()
  return content().site.mail.articles ?? (smtp !== null || !production)
}
