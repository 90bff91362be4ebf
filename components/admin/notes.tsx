import { LONGEST_NOTE } from '@/lib/moderation/notes/note-text'
import type { Item } from '@/lib/moderation/read-item'
import { Age } from './age'

type NotesProps = {
  item: Item
  /** Who looks, and may take back their own. */
  userId: number
  back: string
  add: (form: FormData) => Promise<void>
  remove: (form: FormData) => Promise<void>
  now: Date
  timeZone: string
}

/** What those at the desk wrote down for one another; no reader sees it. */
export function Notes({ item: { id, notes }, userId, back, add, remove, now, timeZone }: NotesProps) {
  return (
    <section>
      <h2>Notes</h2>
      {notes.length > 0 && (
        <ul className="list">
          {notes.map((note) => (
            <li key={note.id}>
              <div>
                <p className="by">
                  <b>{note.user?.name ?? 'Somebody'}</b>
                  <Age date={note.createdAt} now={now} timeZone={timeZone} />
                </p>
                <p className="said">{note.text}</p>
              </div>
              {note.userId === userId && (
                <form action={remove}>
                  <input type="hidden" name="note" value={note.id} />
                  <input type="hidden" name="back" value={back} />
                  <button className="plain">Remove</button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="sent">
        <summary>Add a note</summary>
        <form action={add} className="fields reply">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="back" value={back} />
          <label htmlFor="note">For the others at the desk</label>
          <textarea id="note" name="text" required maxLength={LONGEST_NOTE} className="short" />
          <button>Add the note</button>
        </form>
      </details>
    </section>
  )
}
