import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { step } from './install.mjs'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const DOWNLOAD_LIMIT_MS = 180_000

/**
 * A Chromium for the tests: the system's, else the one that Playwright downloads, else Debian's package as root.
 * @returns its path; undefined stands for Playwright's own
 */
export async function findBrowser() {
  const there = () => KNOWN.find((file) => existsSync(file))
  if (there()) return there()
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return undefined
  await step('Installing a browser for the tests', () => {
    const quiet = { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS }
    const downloaded = spawnSync('npx', ['playwright', 'install', 'chromium'], quiet)
    if (downloaded.status === 0 && existsSync(chromium.executablePath())) return
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
  })
  if (there() || existsSync(chromium.executablePath())) return there()
  console.error('There is no Chromium, and none could be installed. Install one as /usr/bin/chromium and try again.')
  process.exit(1)
}
