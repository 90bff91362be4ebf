import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { step } from './install.mjs'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const DOWNLOAD_LIMIT_MS = 180_000

/** The system’s Chromium. */
export const knownBrowser = () => KNOWN.find((file) => existsSync(file))

/**
 * A Chromium for the tests: the system's, else the one that Playwright downloads, else Debian's package as root.
 * @returns its path; undefined stands for Playwright's own
 */
export async function findBrowser() {
  if (knownBrowser()) return knownBrowser()
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return undefined
  await step('Installing a browser for the tests', () => {
    const quiet = { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS }
    const downloaded = spawnSync('npx', ['playwright', 'install', 'chromium'], quiet)
    if (downloaded.status === 0 && existsSync(chromium.executablePath())) return
    installPackage('chromium')
  })
  if (knownBrowser() || existsSync(chromium.executablePath())) return knownBrowser()
  console.error('There is no Chromium, and none could be installed. Install one as /usr/bin/chromium and try again.')
  process.exit(1)
}

/** The browser for those who read text alone: the system’s w3m, else Debian’s package as root. */
export async function findTextBrowser() {
  const isThere = () => spawnSync('w3m', ['-version'], { stdio: 'ignore' }).status === 0
  if (isThere()) return
  await step('Installing a text browser for the tests', () => installPackage('w3m'))
  if (isThere()) return
  console.error('There is no w3m, and it could not be installed. Install it and try again.')
  process.exit(1)
}

function installPackage(name) {
  spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { stdio: 'ignore' })
}
