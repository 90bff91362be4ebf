const WORDS: Record<string, (host: string) => string> = {
  sending: () => 'It is being sent. Load the page again to see the answer.',
  'not-sent': () => 'That was not sent: the link is no longer in the list, or its host is not to be told.',
  silenced: (host) => `Nothing is sent to ${host} from now on.`,
  heard: (host) => `${host} is told again, of what it missed as well.`,
}

type SentNewsProps = { news: 'sending' | 'not-sent' | 'silenced' | 'heard' | null; about: string }

/** What became of the last press of a button. */
export function SentNews({ news, about }: SentNewsProps) {
  if (!news) return null
  return (
    <p className={news === 'not-sent' ? 'notice warn' : 'notice'} role="status">
      {WORDS[news]!(about || 'that host')}
    </p>
  )
}
