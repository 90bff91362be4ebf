import { milliseconds, type Figure } from '../figures'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, removeFolder } from '../workshop'

/** `npm start` of a tree that is built, on data that is there: from the process to the first ready answer. */
export async function secondStart(): Promise<Figure[]> {
  const dataDir = makeFolder('data')
  const options = { contentDir: 'content', dataDir }
  const first = await SiteUnderTest.start(options)
  await first.stop()
  const second = await SiteUnderTest.start(options)
  await second.stop()
  removeFolder(dataDir)
  return [{ what: 'second start', value: second.readyMs, show: milliseconds, budget: { atMost: 3_000 } }]
}
