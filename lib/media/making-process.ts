import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { once } from 'node:events'
import type { Perform, Task } from './perform'

const BUNDLE = 'dist/picture-maker.mjs'
/** The largest picture in its largest width takes a few seconds; the rest is for busy machines. */
const LIMIT_MS = 60_000
/** Most sites need it when a picture is new. */
const IDLE_MS = 20_000

type Answer = { value: unknown } | { error: string }

/**
 * What takes the decoders of pictures is done in a process of its own, one thing at a time: its memory is given back when
 * there is nothing more to do, it gives way to whoever reads, and a picture that brings it down brings down nothing else.
 */
export function makingProcess(): Perform {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const ask = (task: Task): Promise<unknown> => {
    const answered = last.then(() => askNow(task))
    last = answered.catch(() => {})
    return answered
  }

  async function askNow(task: Task): Promise<unknown> {
    clearTimeout(idle)
    const asked = (child ??= start())
    const answer = await answerOf(asked, task).catch((error: unknown) => {
      end(asked)
      throw error
    })
    idle = setTimeout(() => end(asked), IDLE_MS).unref()
    if ('error' in answer) throw new Error(answer.error)
    return answer.value
  }

  function start() {
    // Nothing of our settings and secrets is in reach of what reads a picture.
    const env = { MALLOC_ARENA_MAX: '2', NODE_ENV: 'production' as const }
    const started = fork(path.resolve(BUNDLE), { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    started.on('exit', () => end(started)).on('error', () => end(started))
    return started
  }

  function end(ended: ChildProcess) {
    if (child === ended) child = undefined
    ended.kill('SIGKILL')
  }

  return ask as Perform
}

/** The process is kept while there is something to wait for, and not by one that idles. */
async function answerOf(child: ChildProcess, task: Task): Promise<Answer> {
  const gone = new AbortController()
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(LIMIT_MS)])
  const onExit = () => gone.abort()
  child.once('exit', onExit)
  child.ref()
  child.channel?.ref()
  try {
    const answered = once(child, 'message', { signal })
    child.send(task)
    const [answer] = (await answered) as [Answer]
    return answer
  } finally {
    child.off('exit', onExit)
    child.unref()
    child.channel?.unref()
  }
}
