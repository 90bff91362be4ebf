import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { crashRounds } from '../bench/crash-round'
import { freePort } from './start-site'

/** `npm run bench -- --crash` has fifty. */
const ROUNDS = 8

test('killed while eight writers post, no acknowledged comment is lost or doubled, and it is soon ready again', async () => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'afterword-crash-'))
  try {
    const rounds = await crashRounds({ rounds: ROUNDS, dataDir: path.join(folder, 'data'), port: await freePort() })
    expect(rounds).toHaveLength(ROUNDS)
    expect(rounds.flatMap((round) => round.problems)).toEqual([])
    expect(rounds.every((round) => round.acknowledged > 0)).toBe(true)
    expect(Math.max(...rounds.map((round) => round.readyMs))).toBeLessThan(20_000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
