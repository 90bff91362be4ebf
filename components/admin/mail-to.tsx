/** An address of a reader, for who may see it. */
export const MailTo = ({ email }: { email: string }) => (
  <>
    <dt>E-mail</dt>
    <dd>
      <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a>
    </dd>
  </>
)
