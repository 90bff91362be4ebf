type ForgetFormProps = {
  id: number
  comments: number
  /** It was sent without the tick. */
  isUnsure: boolean
  action: (form: FormData) => Promise<void>
}

/** Anonymises or erases what a person wrote, which cannot be undone. */
export function ForgetForm({ id, comments, isUnsure, action }: ForgetFormProps) {
  const count = comments === 1 ? 'their comment' : `their ${comments.toLocaleString('en')} comments`
  return (
    <form action={action} className="fields">
      <h2>Forget them</h2>
      <input type="hidden" name="id" value={id} />
      <fieldset className="choices">
        <legend className="quiet">Address, website, earlier texts, notes and what they follow go in either case</legend>
        <label>
          <input type="radio" name="how" value="anonymise" defaultChecked />
          Take the name from {count}; the words stay
        </label>
        <label>
          <input type="radio" name="how" value="erase" />
          Remove {count}
        </label>
      </fieldset>
      {isUnsure && (
        <p className="wrong" role="alert" id="unsure">
          Tick that you are sure; nothing has been done.
        </p>
      )}
      <p className="check">
        <input
          type="checkbox"
          id="sure"
          name="sure"
          value="1"
          required
          aria-invalid={isUnsure ? true : undefined}
          aria-describedby={isUnsure ? 'unsure' : undefined}
        />
        <label htmlFor="sure">I am sure: this cannot be undone</label>
      </p>
      <button className="main">Forget them</button>
    </form>
  )
}
