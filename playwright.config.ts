import { readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

const files = readdirSync(path.join(import.meta.dirname, 'e2e')).filter((name) => name.endsWith('.e2e.ts'))

export default defineConfig({
  testDir: 'e2e',
  // A project for each file, since a worker and its site are never shared by two of them; two cores bear two at once.
  projects: files.map((name) => ({ name: name.replace('.e2e.ts', ''), testMatch: name })),
  workers: 2,
  // Machines are slow in ways of their own: nothing fails by a clock that would have come right.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.AFTERWORD_CHROMIUM && { executablePath: process.env.AFTERWORD_CHROMIUM }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    },
  },
})
