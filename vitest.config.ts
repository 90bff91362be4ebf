import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.tsx', 'bin/**/*.test.ts'],
    pool: 'forks',
    // One fewer than there are by itself, which is one of two.
    maxWorkers: '100%',
    // Machines are slow in ways of their own.
    testTimeout: 180_000,
  },
})
