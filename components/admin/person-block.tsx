import type { WholePerson } from '@/lib/people/desk/read-people'
import { Age } from './age'
import { EFFECT_WORDS, BlockTerms } from './block-terms'
import { exactTime } from './age-in-words'

type Action = (form: FormData) => Promise<void>
type PersonBlockProps = { person: WholePerson; now: Date; timeZone: string; block: Action; unblock: Action }

/** What becomes of all that comes with this address, and for how long. */
export function PersonBlock({ person: { id, block: present }, now, timeZone, block, unblock }: PersonBlockProps) {
  if (present) {
    return (
      <section>
        <h2>Blocked</h2>
        <form action={unblock} className="inline">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="block" value={present.id} />
          <p>
            {EFFECT_WORDS[present.effect]}, since <Age date={present.createdAt} now={now} timeZone={timeZone} />
            {present.expiresAt && ` until ${exactTime(present.expiresAt, timeZone)}`}
            {present.note && `: ${present.note}`}
          </p>
          <button>Unblock</button>
        </form>
      </section>
    )
  }
  return (
    <details className="block-person">
      <summary>Block this person</summary>
      <form action={block} className="fields add">
        <input type="hidden" name="id" value={id} />
        <BlockTerms />
        <button className="main">Block them</button>
      </form>
    </details>
  )
}
