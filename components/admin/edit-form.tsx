type EditFormProps = {
  id: number
  /** When its words had changed, if ever, so that nothing is overwritten that was not read. */
  editedAt: Date | null
  body: string
  maxLength: number
  back: string
  action: (form: FormData) => Promise<void>
}

/** The words as they were typed, to be mended; those before stay in the history. */
export function EditForm({ id, editedAt, body, maxLength, back, action }: EditFormProps) {
  return (
    <details className="sent" id="edit">
      <summary>Edit the words</summary>
      <form action={action} className="fields reply">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="editedAt" value={editedAt?.getTime() ?? ''} />
        <input type="hidden" name="back" value={back} />
        <label htmlFor="edit-body" className="unseen">
          Its words
        </label>
        <textarea
          id="edit-body"
          name="body"
          required
          maxLength={maxLength}
          defaultValue={body}
          aria-describedby="edit-help"
        />
        <p className="quiet" id="edit-help">
          Both texts stay in the history below. Readers are not told; say it in the text if they should know.
        </p>
        <button>Save the words</button>
      </form>
    </details>
  )
}
