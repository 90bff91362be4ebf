import { settings } from '@/lib/env'
import { wordsIn, type Words } from '@/lib/words/words'
import { content } from './content'

/** What the site says, in the language that `site.yaml` names. */
export const siteWords = (): Words => wordsIn(content().site.language)

/** In whose name, and in which language, readers are written to. */
export function siteOfMails() {
  const { title, language } = content().site
  return { title, url: settings().siteUrl, language }
}
