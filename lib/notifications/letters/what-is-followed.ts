import { content } from '@/lib/articles/content'
import { tagsOf } from '@/lib/articles/lists'
import { tagIn } from './rules'

/** A subscription to new articles in words, and where they stand. */
export function whatIsFollowed(scope: string): { title: string; path: string } {
  const tag = tagIn(scope)
  if (tag === null) return { title: 'New articles', path: '/' }
  const name = tagsOf(content(), new Date()).get(tag)?.name ?? tag
  return { title: `New articles on ${name}`, path: `/tags/${encodeURIComponent(tag)}` }
}
