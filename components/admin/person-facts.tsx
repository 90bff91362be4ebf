import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import { COUNTED, type WholePerson } from '@/lib/people/desk/read-people'
import { Age } from './age'
import { MailTo } from './mail-to'

type PersonFactsProps = {
  person: WholePerson
  now: Date
  timeZone: string
  trust: (form: FormData) => Promise<void>
}

/** Who somebody is, as far as the desk may know, and whether they are let through. */
export function PersonFacts({ person, now, timeZone, trust }: PersonFactsProps) {
  const { id, names, email, provenAt, trustedAt, silentAt, counts, createdAt } = person
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const inWords = counts.map(({ state, count }) => `${count.toLocaleString('en')} ${STATE_IN_WORDS[state]}`).join(', ')
  return (
    <section>
      <h2>What is known</h2>
      <dl className="facts">
        <dt>Names</dt>
        <dd>{names.join(', ') || 'none'}</dd>
        {email && <MailTo email={email} />}
        <dt>Address</dt>
        <dd>
          {provenAt ? (
            <>
              proven <Age date={provenAt} now={now} timeZone={timeZone} />
            </>
          ) : (
            'not proven: anybody may have typed it'
          )}
          {silentAt && ', wants no mail from here'}
        </dd>
        <dt>First seen</dt>
        <dd>
          <Age date={createdAt} now={now} timeZone={timeZone} />
        </dd>
        <dt>Comments</dt>
        <dd>
          {inWords || 'none'}
          {total >= COUNTED && ` (of the ${COUNTED.toLocaleString('en')} that are counted; there are more)`}
        </dd>
        <dt>Trust</dt>
        <dd>
          <form action={trust} className="inline">
            <input type="hidden" name="id" value={id} />
            {trustedAt ? (
              <span>
                trusted <Age date={trustedAt} now={now} timeZone={timeZone} />
              </span>
            ) : (
              <span>not trusted: waits like everybody until one is approved</span>
            )}
            <button name="trust" value={trustedAt ? 'no' : 'yes'}>
              {trustedAt ? 'No longer trust them' : 'Trust them'}
            </button>
          </form>
        </dd>
      </dl>
    </section>
  )
}
