import type { InvitationTrouble as Why } from '@/lib/accounts/invitations'

const WORDS: Record<Why, string> = {
  'cut-off':
    'The end of the link is missing. Mail programs break long lines: copy all of it from the mail, or press the link there again.',
  foreign: 'This link was not made here, or not all of it arrived as it was sent. Open it from the mail once more.',
  expired: 'It was good for seven days, and they are over. Ask who invited you for a new one.',
  used: 'It was used already: the account is there. Sign in with the password that was chosen.',
  revoked: 'It was withdrawn, or a newer one was sent. Look for a newer mail, or ask who invited you.',
}

/** What to do with a link that leads to no invitation. */
export function InvitationTrouble({ why }: { why: Why }) {
  return (
    <>
      <p>{WORDS[why]}</p>
      <p className="onward">
        <a href="/admin/sign-in">Sign in</a>
      </p>
    </>
  )
}
