import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { settings } from '@/lib/env'
import type { Delivery } from './deliver'
import type { Letter } from './message'

type Written = Pick<Letter, 'id' | 'createdAt'>

const folder = () => path.join(settings().dataDir, 'mail')
/** In the order of time, also as words. */
const stamp = (moment: Date) => moment.toISOString().replace(/[:.]/g, '-')
const fileOf = ({ id, createdAt }: Written, ending: string) =>
  path.join(folder(), `${stamp(createdAt)}-${id}.${ending}`)

/** Without a mail server, a mail is a file that a mail program opens; while the site is made, a browser too. */
export async function keepAsFile(letter: Letter, message: Buffer): Promise<Delivery> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await whole(fileOf(letter, 'eml'), message)
  if (!settings().production) await whole(fileOf(letter, 'html'), letter.html)
  return { kind: 'sent' }
}

/** Whoever watches the folder sees a file when all of it is there. */
async function whole(file: string, content: string | Buffer) {
  await writeFile(`${file}.new`, content, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** What was kept of some mails, if they were kept as files. */
export async function deleteFilesOf(mails: Written[]) {
  for (const mail of mails) for (const ending of ['eml', 'html']) await rm(fileOf(mail, ending), { force: true })
}

export async function deleteFilesBefore(moment: Date) {
  const files = await readdir(folder()).catch(() => [])
  const old = files.filter((file) => /^\d{4}-\d\d-\d\dT/.test(file) && file < stamp(moment))
  for (const file of old) await rm(path.join(folder(), file), { force: true })
}
