import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { settings } from '@/lib/env'
import type { Delivery } from './deliver'
import type { Letter } from './message'

/** Without a mail server, a mail is a file that a mail program opens; while the site is made, a browser too. */
export async function keepAsFile({ id, createdAt, html }: Letter, message: Buffer): Promise<Delivery> {
  const folder = path.join(settings().dataDir, 'mail')
  const name = `${createdAt.toISOString().replace(/[:.]/g, '-')}-${id}`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await whole(path.join(folder, `${name}.eml`), message)
  if (!settings().production) await whole(path.join(folder, `${name}.html`), html)
  return { kind: 'sent' }
}

/** Whoever watches the folder sees a file when all of it is there. */
async function whole(file: string, content: string | Buffer) {
  await writeFile(`${file}.new`, content, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
