import pino from 'pino'
import pretty from 'pino-pretty'
import { once } from './once'

/** Lines for people at a terminal, JSON for machines. Errors are logged as `{ err }`. */
export const log = once('log', () =>
  process.stdout.isTTY ? pino(pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' })) : pino(),
)
