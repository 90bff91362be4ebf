// Loaded before a site: each time it is told to (SIGUSR2), a minute passes for it at once, and it says so.
const RealDate = Date
const MINUTE_MS = 60_000
let ahead = 0
const now = () => RealDate.now() + ahead

globalThis.Date = new Proxy(RealDate, {
  construct: (_, args) => (args.length === 0 ? new RealDate(now()) : new RealDate(...args)),
  get: (target, name) => (name === 'now' ? now : target[name]),
})

process.on('SIGUSR2', () => {
  ahead += MINUTE_MS
  console.log(`the clock is ${ahead} ms ahead`)
})
