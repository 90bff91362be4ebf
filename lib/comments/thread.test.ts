import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderThread, paginate, type ThreadNode } from './thread'

const node = (id: number, parentId: number | null, shown = true): ThreadNode => ({
  id,
  parentId,
  createdAt: new Date(id * 1_000),
  shown,
})

test('replies follow what they answer, older ones first', () => {
  const placed = orderThread([node(1, null), node(2, 1), node(3, 1), node(4, 2)], 1)
  expect(placed.map((each) => each.id)).toEqual([1, 2, 4, 3])
  expect(placed.map((each) => each.depth)).toEqual([0, 1, 2, 1])
})

test('four levels are drawn, deeper ones say whom they answer', () => {
  const chain = [1, 2, 3, 4, 5, 6].map((id) => node(id, id === 1 ? null : id - 1))
  const placed = orderThread(chain, 1)
  expect(placed.map((each) => each.depth)).toEqual([0, 1, 2, 3, 3, 3])
  expect(placed.map((each) => each.sayParent)).toEqual([false, false, false, false, true, true])
})

test('what is not shown keeps its place only while a reply to it is shown', () => {
  const placed = orderThread([node(1, null, false), node(2, 1), node(3, null, false), node(4, 1, false)], 1)
  expect(placed.map(({ id, shown }) => ({ id, shown }))).toEqual([
    { id: 1, shown: false },
    { id: 2, shown: true },
  ])
})

test('a reply whose parent is gone for good hangs on the first comment', () => {
  expect(orderThread([node(1, null), { ...node(5, null), parentId: null }], 1).map((each) => each.id)).toEqual([1, 5])
})

test('any thread: every shown response once, parents before replies', () => {
  const threads = fc
    .array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 60 })
    .map((picks) => picks.map(([pick, shown], i) => node(i + 1, i === 0 ? null : (pick % i) + 1, shown)))
  fc.assert(
    fc.property(threads, (nodes) => {
      if (nodes.length === 0) return
      const placed = orderThread(nodes, 1)
      const shown = nodes.filter((each) => each.shown).map((each) => each.id)
      expect(
        placed
          .filter((each) => each.shown)
          .map((each) => each.id)
          .sort((a, b) => a - b),
      ).toEqual(shown)
      const positions = new Map(placed.map((each, i) => [each.id, i]))
      for (const { id } of placed) {
        const parent = nodes[id - 1]!.parentId
        if (parent !== null) expect(positions.get(parent)!).toBeLessThan(positions.get(id)!)
      }
    }),
  )
})

test('any conversation: pages hold every response once, in order, whole threads where they fit', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 40 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 12 }), (all, perPage) => {
      const threads = all.map((size, rootId) => ({ rootId, size }))
      const pages = paginate(threads, perPage)
      const said = pages.flat()
      expect(said.reduce((sum, span) => sum + span.to - span.from, 0)).toBe(all.reduce((sum, size) => sum + size, 0))
      for (const page of pages) {
        expect(page.reduce((sum, span) => sum + span.to - span.from, 0)).toBeLessThanOrEqual(perPage)
        expect(page.length).toBeGreaterThan(0)
      }
      for (const { rootId, size } of threads) {
        const spans = said.filter((span) => span.rootId === rootId)
        if (size <= perPage) expect(spans).toHaveLength(1)
        expect(spans[0]!.from).toBe(0)
        expect(spans.at(-1)!.to).toBe(size)
      }
    }),
  )
})
