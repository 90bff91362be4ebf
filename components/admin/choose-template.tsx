import type { Template } from '@/lib/moderation/templates/store'

type ChooseTemplateProps = {
  templates: Template[]
  chosen: number | null
  /** The list that the item was opened from, to be kept in the address. */
  from: string | null
}

/** Puts kept words into the reply: the page comes again with them, so it takes no script. */
export function ChooseTemplate({ templates, chosen, from }: ChooseTemplateProps) {
  return (
    <div className="inline after-reply">
      {templates.length > 0 && (
        <form className="inline" action="#reply">
          {from !== null && <input type="hidden" name="from" value={from} />}
          <label htmlFor="template">Begin the reply with</label>
          <select id="template" name="template" defaultValue={chosen ?? ''}>
            {templates.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <button>Insert</button>
        </form>
      )}
      <a href="/admin/templates">{templates.length > 0 ? 'Change these' : 'Keep words to answer with'}</a>
    </div>
  )
}
