import { afterAll, beforeAll, expect, test } from 'vitest'
import { anEntry, aResponse, closeDesk, openDesk } from './a-desk.fixture'
import { endWaitingNews, waitingNews } from './waiting-news'

beforeAll(openDesk)
afterAll(closeDesk)

const told = async (news: AsyncGenerator<string>) => {
  const { done, value } = (await news.next()) as IteratorResult<string, undefined>
  return done ? 'the end' : (JSON.parse(value) as unknown)
}

test('what waits is told at once and when it has changed, until the page or the process ends', async () => {
  const entryId = await anEntry()
  const page = new AbortController()
  const [one, other] = [waitingNews(null, page.signal), waitingNews({ entryIds: [] }, new AbortController().signal)]
  expect([await told(one), await told(other)]).toEqual([
    { waiting: 0, newest: 0 },
    { waiting: 0, newest: 0 },
  ])
  const id = await aResponse({ entryId })
  expect(await told(one)).toEqual({ waiting: 1, newest: id })
  page.abort()
  expect(await told(one)).toBe('the end')
  // What is not theirs is no news to them.
  const next = told(other)
  endWaitingNews()
  expect(await next).toBe('the end')
})
