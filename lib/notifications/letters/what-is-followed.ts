import { content } from '@/lib/articles/content'
import { tagsOf } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { tagIn } from './rules'

/** A subscription to new articles in words, and where they stand. */
export function whatIsFollowed(scope: string): { title: string; path: string } {
  const tag = tagIn(scope)
  const words = siteWords().mail.articles
  if (tag === null) return { title: words.all, path: '/' }
  const name = tagsOf(content(), new Date()).get(tag)?.name ?? tag
  return { title: words.on(name), path: `/tags/${encodeURIComponent(tag)}` }
}
