import { expect, test } from 'vitest'
import { QuickLine, Refused, type QuickDeed, type QuickNews } from './quick-line'

const deed = (batch: string): QuickDeed => ({ batch, one: `spam:${batch}:pending` })

/** A line to a server that answers as it is told to, one answer after the other, and well from then on. */
function aLine(...answers: ('well' | 'lost' | 'refused')[]) {
  const arrived: QuickDeed[][] = []
  const news: QuickNews[] = []
  const line = new QuickLine({
    send: async (deeds) => {
      const answer = answers.shift() ?? 'well'
      arrived.push(deeds)
      await Promise.resolve()
      if (answer === 'refused') throw new Refused()
      if (answer === 'lost') throw new TypeError('network')
      return { done: deeds.map(({ batch }) => ({ batch, overtaken: [] })), waiting: 3 }
    },
    tell: (each) => news.push(each),
    pause: () => Promise.resolve(),
  })
  return { line, arrived, news }
}

const batches = (deeds: readonly QuickDeed[]) => deeds.map(({ batch }) => batch)

test('deeds go in their order, and those that came meanwhile go together', async () => {
  const { line, arrived } = aLine()
  for (const batch of ['a', 'b', 'c']) line.push(deed(batch))
  await line.settled()
  expect(arrived.map(batches)).toEqual([['a'], ['b', 'c']])
  expect(line.unconfirmed()).toEqual([])
})

test('what did not arrive is sent again, in front of what came after it', async () => {
  const { line, arrived, news } = aLine('lost', 'lost')
  for (const batch of ['a', 'b']) line.push(deed(batch))
  await line.settled()
  expect(arrived.map(batches)).toEqual([['a'], ['a', 'b'], ['a', 'b']])
  expect(news.map(({ kind }) => kind)).toEqual(['trouble', 'trouble', 'done'])
})

test('after six tries it is said what has failed, and nothing is done behind it', async () => {
  const { line, news } = aLine('lost', 'lost', 'lost', 'lost', 'lost', 'lost')
  for (const batch of ['a', 'b']) line.push(deed(batch))
  await line.settled()
  expect(news.at(-1)).toEqual({ kind: 'failed', deeds: [deed('a'), deed('b')], why: 'unreachable' })
  expect(line.unconfirmed()).toEqual([])
})

test('who is signed out is told at once', async () => {
  const { line, news } = aLine('refused')
  line.push(deed('a'))
  await line.settled()
  expect(news).toEqual([{ kind: 'failed', deeds: [deed('a')], why: 'signed-out' }])
})

test('an undo of what has not been sent is no request; of what has, it follows', async () => {
  const { line, arrived } = aLine()
  for (const batch of ['a', 'b', 'c']) line.push(deed(batch))
  line.undo('b')
  line.undo('a')
  await line.settled()
  expect(arrived.flat()).toEqual([deed('a'), deed('c'), { batch: 'a', undo: true }])
})
