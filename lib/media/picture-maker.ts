// What runs in the process of making-process.ts, as a bundle of its own.
import { setPriority } from 'node:os'
import { perform, type Task } from './perform'

/** Readers of pages go first. */
const NICENESS = 10

setPriority(NICENESS)
process.on('message', (task: Task) => {
  perform(task).then(
    (value) => process.send!({ value }),
    (error: unknown) => process.send!({ error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
