import { wordsIn, type Words } from '@/lib/words/words'
import { content } from './content'

/** What the site says, in the language that `site.yaml` names. */
export const siteWords = (): Words => wordsIn(content().site.language)
