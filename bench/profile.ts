import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findLoad } from './load'
import { makeContent, slugOf } from './make-content'
import { commentsAccepted } from './rows/comments-accepted'
import { askForQueue, fillDesk } from './rows/queue'
import { SiteUnderTest } from './site-under-test'
import { makeFolder } from './workshop'

const SHOWN = 30

/** What the server can be watched at; the desk with the responses that it looks after. */
const WORK: Record<string, (site: SiteUnderTest) => Promise<unknown>> = {
  pages: (site) => findLoad().load(`${site.origin.replace('localhost', '127.0.0.1')}/articles/${slugOf(0)}`, 8),
  comments: (site) => commentsAccepted(site, 60, { comments: 5_000, seconds: 20 }),
  queue: (site) => askForQueue(site, 300),
}
export const PROFILED = Object.keys(WORK)

/** Says in which functions the server's main thread spends its time, itself and not in those they call. */
export async function profileCommand(name: string) {
  const work = WORK[name]
  if (!work) throw new Error(`“${name}” cannot be profiled; there are ${PROFILED.join(' and ')}`)
  const folder = makeFolder('profile')
  const contentDir = makeContent({ articles: 60, moderation: 'first-time', text: 'short' })
  const dataDir = makeFolder('data')
  if (name === 'queue') await fillDesk(dataDir, contentDir, 20_000)
  const site = await SiteUnderTest.start({
    contentDir,
    dataDir,
    nodeOptions: ['--cpu-prof', '--cpu-prof-dir', folder],
  })
  await work(site)
  await site.stop()
  const files = readdirSync(folder).map((file) => selfTimes(path.join(folder, file)))
  // Worker threads have profiles of their own; the main one has the most samples.
  const { busyMs, times } = files.sort((a, b) => b.busyMs - a.busyMs)[0]!
  const show = (where: string, ms: number) =>
    console.log(`${ms.toFixed(0).padStart(7)} ms ${((100 * ms) / busyMs).toFixed(1).padStart(5)} %  ${where}`)
  console.log(`${name}: the main thread was busy for ${Math.round(busyMs)} ms, start included\n`)
  byArea(times).forEach(([area, ms]) => show(area, ms))
  console.log()
  times.slice(0, SHOWN).forEach(([where, ms]) => show(where, ms))
}

/** Which part of the whole a function belongs to, by where its code is. */
const AREAS: [string, RegExp][] = [
  ['SQLite and its driver', /libsql/],
  ['Prisma', /\bclient\/runtime\/|@prisma/],
  ['Node, async hooks and promises', /async_hooks|promiseInitHook|runMicrotasks|task_queues/],
  [
    'Node, HTTP, sockets and streams',
    /node:(?:_http|net|internal\/stream|stream|internal\/webstreams)|writev|writeLatin1String/,
  ],
  ['garbage collector', /garbage collector/],
  ['Next', /compiled\/next|next\/dist|\/dist\/server\/|\[turbopack\]/],
  ['our pages and what is bundled with them', /server\/chunks/],
  ['our server', /dist\/server\.mjs/],
  ['Markdown', /micromark|mdast|hast|unist|unified|rehype|remark/],
]

function byArea(times: [string, number][]): [string, number][] {
  const sums = new Map<string, number>()
  for (const [where, ms] of times) {
    const area = AREAS.find(([, pattern]) => pattern.test(where))?.[0] ?? 'the rest, the loading of code included'
    sums.set(area, (sums.get(area) ?? 0) + ms)
  }
  return [...sums].sort((a, b) => b[1] - a[1])
}

type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: number[]
  timeDeltas: number[]
}
const WAITING = new Set(['(idle)', '(program)'])

function selfTimes(file: string): { busyMs: number; times: [string, number][] } {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map<string, number>()
  samples.forEach((id, i) => {
    const frame = frames.get(id)
    if (!frame || WAITING.has(frame.functionName)) return
    const where = `${frame.functionName || '(anonymous)'}  ${frame.url.split('/').slice(-4).join('/')}:${frame.lineNumber + 1}`
    times.set(where, (times.get(where) ?? 0) + (timeDeltas[i] ?? 0) / 1_000)
  })
  const sorted = [...times].sort((a, b) => b[1] - a[1])
  return { busyMs: sorted.reduce((sum, [, ms]) => sum + ms, 0), times: sorted }
}
