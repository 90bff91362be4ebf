// What runs in the thread of reader.ts, as a bundle of its own.
import { parentPort } from 'node:worker_threads'
import { readStrangePage, type Reading } from './read-strange-page'
import type { Answer } from './reading-thread'

parentPort!.on('message', (reading: Reading) => parentPort!.postMessage(answer(reading)))

function answer(reading: Reading): Answer {
  try {
    return { value: readStrangePage(reading) }
  } catch (error) {
    return { error }
  }
}
