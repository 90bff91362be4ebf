// What runs in the thread of reader.ts, as a bundle of its own.
import { parentPort } from 'node:worker_threads'
import { readers } from './readers'
import type { Answer, Question } from './thread'

parentPort!.on('message', ({ id, name, args }: Question) => {
  parentPort!.postMessage({ id, ...read(name, args) } satisfies Answer)
})

function read(name: string, args: unknown[]): { value: unknown } | { error: unknown } {
  try {
    // The other side has checked that they fit (reader.ts).
    const reader = readers[name as keyof typeof readers] as (...args: unknown[]) => unknown
    return { value: reader(...args) }
  } catch (error) {
    return { error }
  }
}
