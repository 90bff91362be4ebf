/** Who this browser has proven to be, and how it forgets that. */
export function GuestPage({ name }: { name: string | null }) {
  return (
    <article className="message-page">
      <h1>You in this browser</h1>
      <div className="message-page-text">
        {name === null ? (
          <p>
            This browser does not know you. When you write a comment and give an e-mail address, a link is mailed there;
            press it in this browser, and the address counts as yours here.
          </p>
        ) : (
          <form method="post" action="/subscriptions/me">
            <p>
              This browser has shown that the e-mail address of <b>{name}</b> is yours. What you write here with that
              address carries a mark that says so.
            </p>
            <p>If others use this browser too, you may want it to forget that. Your comments stay as they are.</p>
            <p className="form-actions">
              <button className="button button-quiet">Forget me in this browser</button>
            </p>
          </form>
        )}
      </div>
    </article>
  )
}
