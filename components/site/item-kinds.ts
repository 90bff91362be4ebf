import type { Item } from '@/lib/articles/front-matter'

/** What a reading page is about, in a word. */
export const ITEM_KINDS: Record<Item['type'], string> = {
  book: 'Book',
  course: 'Course',
  site: 'Website',
  tool: 'Tool',
}

export const ITEM_KINDS_IN_PLURAL: Record<Item['type'], string> = {
  book: 'Books',
  course: 'Courses',
  site: 'Websites',
  tool: 'Tools',
}
