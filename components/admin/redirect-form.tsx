type RedirectFormProps = {
  typed: { from: string; to: string }
  /** Why the last try was not kept. */
  trouble: string | null
  add: (form: FormData) => Promise<void>
}

export function RedirectForm({ typed, trouble, add }: RedirectFormProps) {
  return (
    <form action={add} className="fields">
      {trouble && (
        <p className="notice warn" role="alert" id="redirect-trouble">
          {trouble} Nothing was kept.
        </p>
      )}
      <label htmlFor="from">Old path</label>
      <input
        id="from"
        name="from"
        required
        maxLength={500}
        defaultValue={typed.from}
        placeholder="/2019/05/old-post.html"
        aria-describedby={trouble ? 'redirect-trouble' : undefined}
      />
      <label htmlFor="to">Leads to</label>
      <input
        id="to"
        name="to"
        required
        maxLength={500}
        defaultValue={typed.to}
        placeholder="/articles/new-post or https://…"
        aria-describedby={trouble ? 'redirect-trouble' : undefined}
      />
      <div className="actions">
        <button>Make it a redirect</button>
      </div>
    </form>
  )
}
