import { siteWords } from '@/lib/articles/site-words'

type OwnProofProps = { proof: 'asked' | 'proven'; isConfirmed: boolean; knownNeedNotWait: boolean }

/** Whether the address that was given is known to be theirs, and what that is good for. */
export function OwnProof({ proof, isConfirmed, knownNeedNotWait }: OwnProofProps) {
  const words = siteWords().standing
  if (proof === 'asked') {
    return (
      <p className="own-proof">
        {words.proofAsked}
        {knownNeedNotWait && ` ${words.knownNeedNotWait}`}
      </p>
    )
  }
  return (
    <p className="own-proof" role={isConfirmed ? 'status' : undefined}>
      {isConfirmed ? words.justConfirmed : words.confirmed} <a href="/subscriptions/me">{words.whatIsKnown}</a>
    </p>
  )
}
