/** The composition root of the worker: which job is which use case. Next calls it once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startWork } = await import('./lib/work')
  await startWork()
}
