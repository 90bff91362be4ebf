import { LONGEST_NOTE } from '@/lib/moderation/notes/note-text'
import type { WholePerson } from '@/lib/people/desk/read-people'
import { Age } from './age'

type PersonNotesProps = { person: WholePerson; now: Date; timeZone: string; add: (form: FormData) => Promise<void> }

/** What somebody of the desk wrote down for the others; nobody else reads it. */
export function PersonNotes({ person: { id, notes }, now, timeZone, add }: PersonNotesProps) {
  return (
    <section>
      <h2>Notes</h2>
      <ol className="history">
        {notes.map(({ id: noteId, text, createdAt, user }) => (
          <li key={noteId}>
            <p>
              <Age date={createdAt} now={now} timeZone={timeZone} />
              <span>
                <b>{user?.name ?? 'Somebody'}</b>: {text}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <form action={add} className="fields add">
        <input type="hidden" name="id" value={id} />
        <label htmlFor="note-text">A note for the others here</label>
        <textarea id="note-text" name="text" required maxLength={LONGEST_NOTE} />
        <button>Write it down</button>
      </form>
    </section>
  )
}
