import { db, isUniqueViolation } from '@/lib/db/client'
import { err, ok, type Result } from '@/lib/result'
import { allTemplates, deleteTemplate, insertTemplate, updateTemplate } from './store'

export type TemplateError = 'empty' | 'duplicate'

export const readTemplates = () => allTemplates(db())

/** Keeps words to answer with under a title: new ones, or in place of those with the number. */
export async function saveTemplate(
  id: number | null,
  typed: { title: string; body: string },
  now: Date,
): Promise<Result<null, TemplateError>> {
  const title = typed.title.trim()
  const body = typed.body.replace(/\r\n?/g, '\n').trim()
  if (title === '' || body === '') return err('empty')
  try {
    if (id === null) await insertTemplate(db(), { title, body, createdAt: now })
    else await updateTemplate(db(), { id, title, body })
    return ok(null)
  } catch (error) {
    if (isUniqueViolation(error)) return err('duplicate')
    throw error
  }
}

export const removeTemplate = (id: number) => deleteTemplate(db(), id)
