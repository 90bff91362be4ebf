import type { Template } from '@/lib/moderation/templates/store'

type TemplateFormProps = {
  /** Null for a new one. */
  template: Template | null
  save: (form: FormData) => Promise<void>
  remove: (form: FormData) => Promise<void>
}

export function TemplateForm({ template, save, remove }: TemplateFormProps) {
  const of = template?.id ?? 'new'
  return (
    <form action={save} className="fields reply">
      {template && <input type="hidden" name="id" value={template.id} />}
      <label htmlFor={`title-${of}`}>Title</label>
      <input id={`title-${of}`} name="title" required maxLength={80} defaultValue={template?.title} />
      <label htmlFor={`body-${of}`}>Words (Markdown works)</label>
      <textarea id={`body-${of}`} name="body" required maxLength={20000} defaultValue={template?.body} />
      <div className="actions">
        <button>{template ? 'Save' : 'Keep these words'}</button>
        {template && (
          <button className="plain" formAction={remove} formNoValidate>
            Remove<span className="unseen"> {template.title}</span>
          </button>
        )}
      </div>
    </form>
  )
}
