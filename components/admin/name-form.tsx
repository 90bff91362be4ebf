type NameFormProps = { name: string; failed: boolean; action: (form: FormData) => Promise<void> }

/** What the account is called. */
export function NameForm({ name, failed, action }: NameFormProps) {
  return (
    <form action={action} className="fields">
      <h2>
        <label htmlFor="shown-name">Shown name</label>
      </h2>
      {failed && (
        <p className="wrong" role="alert" id="name-trouble">
          A name has 1 to 80 characters.
        </p>
      )}
      <input
        id="shown-name"
        name="name"
        defaultValue={name}
        required
        maxLength={80}
        autoComplete="name"
        aria-invalid={failed ? true : undefined}
        aria-describedby={failed ? 'name-trouble name-help' : 'name-help'}
      />
      <p className="quiet" id="name-help">
        It stands above and beside your decisions. Readers do not see it.
      </p>
      <button>Change the name</button>
    </form>
  )
}
