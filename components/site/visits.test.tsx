import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { linkingPageAgain } from '@/lib/http/purpose'
import { Visits } from './visits'

const words = () =>
  renderToStaticMarkup(<Visits />)
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')

test('whoever looks for our name in a log is told that the later looks do not have it', () => {
  expect(linkingPageAgain.because).toBeNull()
  expect(words()).toContain('These later looks at the page come under the name of an ordinary browser, not ours')
})

test('what is fetched beside the page is named, and that the picture is fetched again', () => {
  expect(words()).toContain('A day and a week later the page is looked at again, with the picture')
  expect(words()).not.toMatch(/fetched once|nothing beyond the page/)
})

test('how often one site is visited, and what is read after it has asked us to stay away', () => {
  expect(words()).toContain('30 times a minute and 120 times an hour at the most')
  expect(words()).toContain('only its robots.txt is read again whenever somebody names it here')
})
