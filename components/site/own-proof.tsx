type OwnProofProps = { proof: 'asked' | 'proven'; isConfirmed: boolean; knownNeedNotWait: boolean }

/** Whether the address that was given is known to be theirs, and what that is good for. */
export function OwnProof({ proof, isConfirmed, knownNeedNotWait }: OwnProofProps) {
  if (proof === 'asked') {
    return (
      <p className="own-proof">
        We mail a link to the address that you gave, once a day at most. Press it and say that the comment is yours:
        then it carries a mark, and nobody else can pass for you with that address.
        {knownNeedNotWait && ' Once one such comment of yours has been approved, your next ones appear at once.'}
      </p>
    )
  }
  return (
    <p className="own-proof" role={isConfirmed ? 'status' : undefined}>
      {isConfirmed ? 'Thank you: your address is confirmed. ' : 'Your address is confirmed. '}
      <a href="/subscriptions/me">What this browser knows of you</a>
    </p>
  )
}
