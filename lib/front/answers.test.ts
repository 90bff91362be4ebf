import { expect, test } from 'vitest'
import { answer, propsOf, takeAnswer, type Answer } from './answers'

const pathOf = (given: Answer) => ('page' in given ? given.page : '')
const ticketOf = (given: Answer) => new URLSearchParams(pathOf(given).split('?')[1]).get('ticket')!

test('an answer names its page, with its status and headers', () => {
  const given = answer(422, 'refused', { errors: {} }, { 'Retry-After': '9' })
  expect(given).toMatchObject({ status: 422, headers: { 'Retry-After': '9' } })
  expect(pathOf(given)).toMatch(/^\/answers\/refused\?ticket=[0-9a-f-]{36}$/)
})

test('what the page shows is there once', () => {
  const ticket = ticketOf(answer(200, 'preview', { html: '<p>x</p>' }))
  expect(takeAnswer(ticket)).toEqual({ html: '<p>x</p>' })
  expect(takeAnswer(ticket)).toBeUndefined()
})

test('a ticket that was never given shows nothing', () => {
  expect(takeAnswer('00000000-0000-0000-0000-000000000000')).toBeUndefined()
})

test('a thousand answers wait at the most: then the oldest is forgotten', () => {
  const tickets = Array.from({ length: 1_001 }, (_, i) => ticketOf(answer(200, 'preview', i)))
  expect(takeAnswer(tickets[0]!)).toBeUndefined()
  expect(takeAnswer(tickets[1]!)).toBe(1)
  expect(takeAnswer(tickets[1_000]!)).toBe(1_000)
})

test('an address fills in a form, but nothing in it is said in the voice of the site', () => {
  const query = { source: 'https://a.example/', target: 'https://b.example/', entry: '7', of: '1-x', limit: '8 KiB' }
  const words = { problem: 'Call 555-0100', leaves: 'bank.example', host: 'x', because: 'site', own: '/x', fields: 'x' }
  expect(propsOf({ ...query, ...words })).toEqual(query)
})

test('a stranger’s query stands behind what the front server wrote, and the first is meant', () => {
  expect(propsOf({ of: ['1-ours', '2-theirs'] })).toEqual({ of: '1-ours' })
})

test('with a ticket a page shows what was left under it and nothing else; without its answer, nothing', () => {
  const ticket = ticketOf(answer(422, 'visits', { problem: 'Give the name of your site.' }))
  expect(propsOf({ ticket, problem: 'Call 555-0100', of: 'x' })).toEqual({ problem: 'Give the name of your site.' })
  expect(propsOf({ ticket, problem: 'Call 555-0100' })).toEqual({})
  expect(propsOf({ ticket: ['a', 'b'], leaves: 'x' })).toEqual({})
})
