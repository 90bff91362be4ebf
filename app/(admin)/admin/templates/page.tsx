import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { TemplateForm } from '@/components/admin/template-form'
import { readTemplates } from '@/lib/moderation/templates/reply-templates'
import { DeskPage } from '../desk-page'
import { removeTemplateAction, saveTemplateAction } from './actions'

export const metadata: Metadata = { title: 'Words to answer with' }

const FAILED: Record<string, string> = {
  empty: 'A title and some words are needed; nothing was kept.',
  duplicate: 'There is one with this title already; nothing was kept.',
}

type TemplatesProps = { searchParams: Promise<Record<'done' | 'failed', string | undefined>> }

/** What is answered again and again, to be put into a reply with one press. */
export default async function Templates({ searchParams }: TemplatesProps) {
  const who = await requireMay('moderate-all')
  const { done, failed } = await searchParams
  const templates = await readTemplates()
  return (
    <DeskPage who={who} here="/admin/comments">
      <p className="crumb">
        <a href="/admin/comments">Queue</a>
      </p>
      <h1>Words to answer with</h1>
      {(failed ?? done) && (
        <p className={failed ? 'notice warn' : 'notice'} role="status">
          {failed ? (FAILED[failed] ?? FAILED.empty) : 'Saved.'}
        </p>
      )}
      <p className="prose quiet">
        What you answer again and again. On the page of a response they begin a reply, which you still read and change
        before it is published.
      </p>
      {templates.map((template) => (
        <details key={template.id} className="sent">
          <summary>{template.title}</summary>
          <TemplateForm template={template} save={saveTemplateAction} remove={removeTemplateAction} />
        </details>
      ))}
      <h2>{templates.length === 0 ? 'The first' : 'Another'}</h2>
      <TemplateForm template={null} save={saveTemplateAction} remove={removeTemplateAction} />
    </DeskPage>
  )
}
