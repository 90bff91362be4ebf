import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/comments/markdown'
import { excerptOf } from './excerpt'

test.each([
  ['One.\n\nTwo.', 'One.\n\nTwo.'],
  ['One\nline more', 'One\nline more'],
  ['Things:\n\n- one\n- two\n\nEnd.', 'Things:\n\n- one\n- two\n\nEnd.'],
  ['> said\n\nanswer', 'said\n\nanswer'],
  ['```\na < b\n```\n\nAfter', 'a < b\n\nAfter'],
])('%j reads in a mail as it was meant', (typed, told) => {
  expect(excerptOf(renderMarkdown(typed), 600)).toBe(told)
})

test('what is long is cut between words', () => {
  expect(excerptOf('<p>Buy this now</p>', 10)).toBe('Buy this …')
})
