import type { LinkCheck } from '@/lib/link-watch/store'
import { Age } from './age'

type Deeds = Record<'lookAgain' | 'ignore' | 'replace', (form: FormData) => Promise<void>>
type Ailing = LinkCheck & { files: string[] }
type AilingListProps = { links: Ailing[]; deeds: Deeds; now: Date; timeZone: string }

/** Links that lead nowhere, or to a copy, and what can be done about each. */
export function AilingList({ links, deeds, now, timeZone }: AilingListProps) {
  if (links.length === 0) return <p className="quiet">There is none: every link led somewhere at the last look.</p>
  return (
    <ul className="list told">
      {links.map((link) => (
        <li key={link.url}>
          <AilingFacts link={link} now={now} timeZone={timeZone} />
          <AilingDeeds link={link} deeds={deeds} />
        </li>
      ))}
    </ul>
  )
}

function AilingFacts({ link, now, timeZone }: { link: Ailing; now: Date; timeZone: string }) {
  return (
    <div>
      <p className="by">
        <a href={link.url}>{link.url}</a>
      </p>
      <p>
        {standingInWords(link)}; looked at <Age date={link.checkedAt} now={now} timeZone={timeZone} />
      </p>
      <p className="quiet">In {link.files.length > 0 ? link.files.join(', ') : 'no file any more'}</p>
    </div>
  )
}

function standingInWords({ isDead, isIgnored, archive, status, failures }: LinkCheck): string {
  const answer = status === null ? 'no answer' : `an answer of ${status}`
  if (archive !== null) return `Readers are sent to a copy, ${archive}`
  if (failures === 0) return 'It is there again'
  if (isIgnored) return `Ignored: ${answer}`
  return isDead
    ? `Dead: ${answer}, ${failures} times`
    : `${answer[0]!.toUpperCase()}${answer.slice(1)}, not yet taken for dead`
}

function AilingDeeds({ link: { url, archive, isIgnored }, deeds }: { link: Ailing; deeds: Deeds }) {
  const id = `copy-of-${url}`
  return (
    <div className="actions">
      <form action={deeds.lookAgain}>
        <input type="hidden" name="url" value={url} />
        <button>
          Look again<span className="unseen"> at {url}</span>
        </button>
        <button className="plain" formAction={deeds.ignore} name="ignored" value={isIgnored ? '0' : '1'}>
          {isIgnored ? 'Ignore no longer' : 'Ignore'}
          <span className="unseen"> {url}</span>
        </button>
      </form>
      <details>
        <summary>
          {archive === null ? 'Send readers to a copy' : 'Another copy, or none'}
          <span className="unseen"> of {url}</span>
        </summary>
        <form action={deeds.replace} className="fields">
          <input type="hidden" name="url" value={url} />
          <label htmlFor={id}>Address of the copy; empty for the page itself</label>
          <input id={id} name="copy" type="url" maxLength={2000} defaultValue={archive ?? newestCopyOf(url)} />
          <button>Save</button>
        </form>
      </details>
    </div>
  )
}

/** The archive leads from here to the newest copy that it has. */
const newestCopyOf = (url: string) => `https://web.archive.org/web/2/${url}`
