import { expect, test } from 'vitest'
import { z } from 'zod'
import { readYaml } from './read-yaml'

const schema = z
  .object({
    title: z.string().min(1, 'is empty'),
    moderation: z.enum(['all', 'none']).default('all'),
    tags: z.array(z.string()).default([]),
    item: z
      .object({ type: z.enum(['book', 'tool']), by: z.string() })
      .strict()
      .optional(),
    links: z.array(z.object({ to: z.url() })).default([]),
  })
  .strict()

const read = (text: string, linesBefore = 0) => readYaml(text, schema, { file: 'site.yaml', linesBefore })

test('what is in order is read, with what the schema adds', () => {
  const value = { title: 'A', moderation: 'none', tags: ['x'], links: [] }
  expect(read('title: A\nmoderation: none\ntags: [x]\n')).toEqual({ ok: true, value })
})

test.each([
  ['a wrong value', 'title: A\nmoderation: some\n', 2, 1, 'moderation', 'is one of all, none'],
  ['a wrong kind of value', 'title: 7\n', 1, 1, 'title', 'Invalid input: expected string, received number'],
  ['a rule of its own', 'title: ""\n', 1, 1, 'title', 'is empty'],
  ['a name that is not known', 'title: A\ntittle: B\n', 2, 1, 'tittle', /^is not a name that is known/],
  ['a name that is missing', '\ntags: []\n', 1, 1, 'title', /^is missing .expected is string.$/],
  ['an item of a list', 'title: A\ntags:\n  - x\n  - 7\n', 4, 5, 'tags.1', /expected string/],
  ['a name within', 'title: A\nitem:\n  by: B\n  type: song\n', 4, 3, 'item.type', 'is one of book, tool'],
  ['a name within that is missing', 'title: A\nitem:\n  type: book\n', 2, 1, 'item.by', /^is missing/],
  [
    'a name within that is not known',
    'title: A\nitem: { type: book, by: B, isbm: 1 }\n',
    2,
    28,
    'item.isbm',
    /^is not/,
  ],
  ['a name within a list', 'title: A\nlinks:\n  - to: https://a.example\n  - to: b\n', 4, 5, 'links.1.to', /URL/],
])('%s is told with its line, column and name', (_, text, line, column, field, message) => {
  const expected = expect.stringMatching(message) as string
  expect(read(text)).toEqual({ ok: false, error: [{ file: 'site.yaml', line, column, field, message: expected }] })
})

test.each([
  ['a quote that is not closed', 'title: "A\ntags: []\n'],
  ['a tab for indentation', 'title: A\nitem:\n\ttype: book\n'],
  ['a name twice', 'title: A\ntitle: B\n'],
  ['a bracket that is not closed', 'title: A\ntags: [x\n'],
])('%s is not YAML, and has no name', (_, text) => {
  const result = read(text)
  expect(result).toMatchObject({
    ok: false,
    error: [{ message: expect.stringMatching(/^this is not YAML: /) as string }],
  })
  expect(result).not.toHaveProperty('error.0.field')
})

test('all mistakes are told at once', () => {
  const result = read('tittle: A\ntagss: []\nmoderation: some\n')
  const fields = result.ok ? [] : result.error.map(({ field }) => field)
  expect(fields.toSorted()).toEqual(['moderation', 'tagss', 'title', 'tittle'])
})

test('the line is that of the file, of which the YAML is a part', () => {
  expect(read('title: A\ntittle: B\n', 1)).toMatchObject({ error: [{ line: 3, column: 1 }] })
})

test.each(['', '# nothing yet\n', '7', '- a\n- b\n', '~'])('%j is told to be wrong, whatever it is', (text) => {
  expect(read(text)).toMatchObject({ ok: false, error: [{ line: 1, column: 1 }] })
})
