import { parseUrl } from '@/lib/parse-url'

type WhoProps = { item: { authorName: string | null; authorUrl: string | null; linkback: { host: string } | null } }

/** Who wrote it, and the host of the address that they gave. */
export function Who({ item: { authorName, authorUrl, linkback } }: WhoProps) {
  const host = linkback ? null : parseUrl(authorUrl ?? '')?.hostname
  return (
    <>
      <b>{authorName ?? linkback?.host ?? 'Anonymous'}</b>
      {authorUrl && host && (
        <a className="quiet" href={authorUrl} rel="nofollow noopener noreferrer">
          {host}
        </a>
      )}
    </>
  )
}
