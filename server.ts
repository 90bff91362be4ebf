import http from 'node:http'
import next from 'next'
import { makeFirstOwner } from '@/lib/accounts/users'
import { content } from '@/lib/articles/content'
import { compileAhead, keepForNextStart, loadContent } from '@/lib/articles/load-content'
import { watchContent } from '@/lib/articles/watch-content'
import { keepSample } from '@/lib/comments/sample'
import { closeDatabase } from '@/lib/db/client'
import { prepareDatabase } from '@/lib/db/prepare'
import { watchWrites } from '@/lib/db/watch-writes'
import { SettingError, settings } from '@/lib/env'
import { answerRequest } from '@/lib/front/front'
import { InnerDoor, installInnerDoor } from '@/lib/front/inner-door'
import { loadFates } from '@/lib/link-watch/fates'
import { runningWorker } from '@/lib/jobs/worker'
import { sessionSecret } from '@/lib/keys'
import { flushClicks } from '@/lib/link-watch/clicks'
import { log } from '@/lib/log'
import { setMaker } from '@/lib/media/maker'
import { makingProcess } from '@/lib/media/making-process'
import { endWaitingNews } from '@/lib/moderation/waiting-news'
import { tellNews } from '@/lib/notifications/letters/tell-news'
import { keepIndex } from '@/lib/search/keep-index'
import { flushMissed } from '@/lib/redirects/missed'
import { announce } from '@/lib/sending/announce'
import { startWork } from '@/lib/work'

/** What is in flight at a stop has this long. */
const FINISH_WITHIN_MS = 10_000

async function start() {
  const { production, siteUrl, host, port, adminEmail, adminPassword, fetchAllow } = settings()
  if (fetchAllow.length) log.warn(`FETCH_ALLOW lets pages be fetched from ${fetchAllow.join(', ')}`)
  const { isNew, migrated } = prepareDatabase(process.cwd(), new Date())
  if (migrated.length && !isNew) log.info(`the database was brought up to date (${migrated.length} migrations)`)
  process.env.NEXTAUTH_URL = siteUrl
  process.env.NEXTAUTH_SECRET = sessionSecret()
  setMaker(makingProcess())
  await loadFates()
  await loadContent({ cached: true })
  const [firstAuthor] = Object.values(content().site.authors)
  const owner = await makeFirstOwner(adminEmail, adminPassword, firstAuthor?.name ?? 'Owner', new Date())
  await keepSample(isNew)

  const app = next({ dev: !production, hostname: '127.0.0.1', port })
  await app.prepare()
  const door = installInnerDoor(new InnerDoor(app.getRequestHandler(), new URL(siteUrl).host))
  await door.open()
  process.env.__NEXT_PRIVATE_ORIGIN = door.origin

  const server = http.createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, answerRequest)
  server.on('upgrade', (request, socket, head) => {
    // Next's development socket; nothing else here is more than requests and answers.
    if (!production && request.url?.startsWith('/_next/')) return void app.getUpgradeHandler()(request, socket, head)
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  await listen(server, host, port)
  greet(owner)

  await startWork()
  const watcher = watchContent(async () => {
    void keepIndex(() => new Date())
    await keepSample(false)
    await announce(new Date())
    await tellNews(new Date())
  })
  const stopWatchingWrites = watchWrites()
  // What the index reads is compiled then; the rest follows.
  void keepForNextStart()
    .then(() => keepIndex(() => new Date()))
    .then(compileAhead)
    .then(keepForNextStart)
    .catch((error: unknown) => log.error({ err: error }, 'content could not be compiled'))

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    endWaitingNews()
    const late = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS)
    await closeServer(server)
    clearTimeout(late)
    stopWatchingWrites()
    await watcher.close()
    await runningWorker()?.stop()
    await flushMissed()
    await flushClicks()
    door.close()
    await closeDatabase()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function listen(server: http.Server, host: string, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new SettingError(`PORT: ${port} is in use by another program; choose another, like PORT=${port + 1}.`)
          : new SettingError(`HOST: cannot listen on ${host}, port ${port} (${error.code}).`),
      ),
    )
    server.listen(port, host, resolve)
  })
}

const closeServer = (server: http.Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })

function greet(owner: Awaited<ReturnType<typeof makeFirstOwner>>) {
  const { siteUrl } = settings()
  const lines = [`The site:   ${siteUrl}`, `The admin:  ${siteUrl}/admin`]
  if (owner?.generated) {
    lines.push(
      `Sign in as  ${owner.email}`,
      `Password    ${owner.password}   (shown this once; change it under Account)`,
    )
  }
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
}

start().catch((error: unknown) => {
  if (error instanceof SettingError) console.error(error.message)
  else log.fatal({ err: error }, 'Afterword could not start')
  process.exit(1)
})
