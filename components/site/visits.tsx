type VisitsProps = { host?: string; leaves?: string; problem?: string }

/** For those who found our name in their log: why it is there, and how it stays away. */
export function Visits({ host, leaves, problem }: VisitsProps) {
  return (
    <article className="message-page">
      <h1>Why this site visits yours</h1>
      <div className="message-page-text">
        <p>
          A visit under the name “Afterword” has one of three reasons. Somebody told this site that a page of yours
          links to an article here, and the link was looked for, then, a day later and a week later. Or an article here
          links to a page of yours, and your site was asked whether it wants to know of that (by webmention, pingback or
          trackback). Or the picture of a page’s author was fetched once, to keep a small copy of it.
        </p>
        <p>
          There is one connection to a site at a time, nothing is fetched without a cause, and nothing beyond the page
          itself. Who tells this site of your pages too often is slowed down.
        </p>
        <h2>How it stays away</h2>
        <p>
          Write these two lines into the <code>robots.txt</code> of your site, and then name your site here. It is
          looked up once, and from then on your site is neither visited nor told of anything.
        </p>
        <pre>
          <code>{'User-agent: Afterword\nDisallow: /'}</code>
        </pre>
      </div>
      {leaves ? (
        <p role="status">
          The robots.txt of <b>{leaves}</b> will be read in a moment. If it has the two lines, this site does not come
          again.
        </p>
      ) : (
        <form method="post" action="/visits" className="address-form">
          {problem && (
            <div className="error-summary" role="alert">
              <p>{problem}</p>
            </div>
          )}
          <div className="field">
            <label htmlFor="field-host">Your site</label>
            <input
              id="field-host"
              name="host"
              required
              maxLength={300}
              defaultValue={host}
              placeholder="blog.example"
            />
          </div>
          <button className="button">Stay away from it</button>
        </form>
      )}
    </article>
  )
}
