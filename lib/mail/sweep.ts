import { db } from '@/lib/db/client'
import { deleteFilesBefore } from './mail-files'
import { MAIL_KEPT_MS } from './may-mail'
import { deleteLetters, deleteMails, deleteUsedLinks, eraseLetters, eraseWords } from './store'

export const WORDS_KEPT_MS = 30 * 86_400_000

/** What a mail said and to whom goes after 30 days; that there was one, when the caps need no longer know. */
export async function sweepMail(now: Date) {
  const wordsGoBefore = new Date(now.getTime() - WORDS_KEPT_MS)
  await eraseWords(db(), wordsGoBefore)
  await eraseLetters(db(), wordsGoBefore)
  await deleteFilesBefore(wordsGoBefore)
  const allGoesBefore = new Date(now.getTime() - MAIL_KEPT_MS)
  await deleteMails(db(), allGoesBefore)
  await deleteLetters(db(), allGoesBefore)
  await deleteUsedLinks(db(), now)
}
