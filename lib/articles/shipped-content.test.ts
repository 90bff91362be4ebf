import path from 'node:path'
import { expect, test } from 'vitest'
import { bodyOf } from './body'
import { ContentFiles } from './content-files'
import { describe } from './problem'

test.each(['content', 'bin/starter-content'])('nothing is wrong in %s, and no link is asked for it', async (folder) => {
  const files = new ContentFiles(path.resolve(folder))
  files.readAll()
  const entries = files.goodEntries.map((entry, i) => ({ ...entry, id: i + 1 }))
  for (const entry of entries) {
    const body = await bodyOf(entry)
    if (!body.ok) throw new Error(describe(body.error))
    files.keepMentions(entry, body.value.mentions)
  }
  expect(entries.length).toBeGreaterThan(2)
  expect(files.toContent(entries, []).problems.map(describe)).toEqual([])
})
