import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  // Each file has a site of its own; two cores bear two at once.
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
