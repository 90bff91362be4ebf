import { load } from 'cheerio'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OwnStanding } from './own-standing'

const words = (state: Parameters<typeof OwnStanding>[0]['state']) =>
  load(
    renderToStaticMarkup(
      <OwnStanding state={state} entry={{ title: 'The bed', path: '/articles/bed' }} permalink="/comments/7" />,
    ),
  )('.own-standing').text()

test('who waits is not told that nobody but them sees their words: whoever looks after the site reads them', () => {
  expect(words('waiting')).toContain('nobody else sees it but those who look after this site')
  expect(words('waiting')).not.toMatch(/only you/i)
})
