import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { Age } from '@/components/admin/age'
import { Nothing } from '@/components/admin/nothing'
import { RunProgress } from '@/components/admin/run-progress'
import { content } from '@/lib/articles/content'
import { readRun, type BulkRun } from '@/lib/moderation/bulk/bulk-piece'
import { UNDO_MS } from '@/lib/moderation/history/why-not'
import { DeskPage } from '../../desk-page'
import { undoRunAction } from '../actions'

export const metadata: Metadata = { title: 'Decided about many' }

const SECONDS = 3

type RunProps = { params: Promise<{ id: string }> }

/** How far a decision about many is. The page loads itself again until it is done, with and without script. */
export default async function RunPage({ params }: RunProps) {
  const who = await requireMay('moderate-all')
  const { id } = await params
  const run = await readRun(Number(id))
  return (
    <DeskPage who={who} here="/admin/comments">
      {run ? <Whole run={run} /> : <Nothing what={`decision about many with the number ${id}`} />}
    </DeskPage>
  )
}

function Whole({ run }: { run: BulkRun }) {
  const now = new Date()
  const { timeZone } = content().site
  const mayUndo = !run.undoing && now.getTime() - run.createdAt.getTime() <= UNDO_MS
  return (
    <>
      {run.finishedAt === null && <meta httpEquiv="refresh" content={String(SECONDS)} />}
      <p className="crumb">
        <a href="/admin/comments">Queue</a>
      </p>
      <h1>Decided about many</h1>
      <RunProgress run={run} />
      <p className="quiet">
        {run.user?.name ?? 'Somebody'} pressed the button <Age date={run.createdAt} now={now} timeZone={timeZone} />
        {run.reason && `: ${run.reason}`}
      </p>
      {mayUndo && (
        <form action={undoRunAction} className="onward">
          <input type="hidden" name="run" value={run.id} />
          <button>{run.finishedAt === null ? 'Stop, and take back what is done' : 'Take all of it back'}</button>
          <a href="/admin/comments">Back to the queue</a>
        </form>
      )}
      {!mayUndo && (
        <p className="onward">
          <a href="/admin/comments">Back to the queue</a>
        </p>
      )}
    </>
  )
}
