import type { DIGESTS } from '@/lib/accounts/team'

type Digest = (typeof DIGESTS)[number]

const WORDS: Record<Digest, string> = {
  at_once: 'At once, for each',
  hourly: 'At most once an hour, all together',
  daily: 'Once a day, all together',
  never: 'Never',
}

type DigestFormProps = { chosen: Digest; action: (form: FormData) => Promise<void> }

/** How often one wants to be written to about what waits. */
export function DigestForm({ chosen, action }: DigestFormProps) {
  return (
    <form action={action} className="fields">
      <h2>Mail about what waits</h2>
      <fieldset className="choices">
        <legend className="quiet">When something waits for your decision, you are written to</legend>
        {Object.entries(WORDS).map(([digest, label]) => (
          <label key={digest}>
            <input type="radio" name="digest" value={digest} defaultChecked={digest === chosen} />
            {label}
          </label>
        ))}
      </fieldset>
      <button>Keep this choice</button>
    </form>
  )
}
