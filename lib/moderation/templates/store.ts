import type { Tx } from '@/lib/db/client'

export type Template = { id: number; title: string; body: string }

export const allTemplates = (tx: Tx): Promise<Template[]> =>
  tx.replyTemplate.findMany({ orderBy: { title: 'asc' }, take: 200, select: { id: true, title: true, body: true } })

export const insertTemplate = (tx: Tx, template: { title: string; body: string; createdAt: Date }) =>
  tx.replyTemplate.create({ data: template, select: { id: true } })

export const updateTemplate = (tx: Tx, { id, title, body }: Template) =>
  tx.replyTemplate.updateMany({ where: { id }, data: { title, body } })

export const deleteTemplate = (tx: Tx, id: number) => tx.replyTemplate.deleteMany({ where: { id } })
