import type { ServerResponse } from 'node:http'
import { db } from '@/lib/db/client'
import { runningWorker } from '@/lib/jobs/worker'
import { sendText } from './send'

/** Its longest sleep and a job's lease, with some air. */
const WORKER_STUCK_MS = 120_000

/** `/healthz`: the process answers. `/readyz`: the database can be written and jobs are moving. */
export async function probe(response: ServerResponse, of: 'healthz' | 'readyz') {
  if (of === 'healthz') return sendText(response, 200, 'ok\n')
  const trouble = (await databaseTrouble()) ?? workerTrouble()
  sendText(response, trouble ? 503 : 200, `${trouble ?? 'ready'}\n`)
}

async function databaseTrouble() {
  try {
    // Takes the write lock and changes nothing.
    await db().job.updateMany({ where: { id: -1 }, data: { attempts: 0 } })
    return null
  } catch {
    return 'the database cannot be written'
  }
}

function workerTrouble() {
  const worker = runningWorker()
  if (!worker) return 'the worker has not started'
  return Date.now() - worker.lastLookAt > WORKER_STUCK_MS ? 'the worker is stuck' : null
}
