import type { Site } from '@/lib/site'

const POLICIES: Record<Site['moderation'], string> = {
  all: 'Everything waits for a moderator.',
  'first-time':
    'A comment waits unless its author has proven an address and was approved before, and a link from another site unless its host was.',
  none: 'What no defence holds is published at once.',
}

/** The rules that stand in site.yaml. */
export function SiteRules({ site }: { site: Site }) {
  return (
    <section>
      <h2>Rules of the site</h2>
      <p className="quiet">
        These stand in <code>site.yaml</code> and are changed there.
      </p>
      <dl className="facts">
        <dt>Moderation</dt>
        <dd>{POLICIES[site.moderation]}</dd>
        <dt>Comments</dt>
        <dd>{site.comments === 'open' ? 'Open' : 'Closed everywhere'}</dd>
        <dt>Links from elsewhere</dt>
        <dd>{site.linkbacks ? 'Accepted' : 'Not accepted'}</dd>
        <dt>Conversations close</dt>
        <dd>
          {site.closeAfterDays === undefined ? 'Never by themselves' : `${site.closeAfterDays} days after the entry`}
        </dd>
        <dt>Links in a comment</dt>
        <dd>More than {site.maxLinks} are held</dd>
        <dt>Longest comment</dt>
        <dd>{site.maxLength.toLocaleString('en')} characters</dd>
        <dt>E-mail address</dt>
        <dd>{site.email === 'required' ? 'Required' : 'Optional'}</dd>
      </dl>
    </section>
  )
}
