type Reason = 'site' | 'entry' | 'age'

const SENTENCES: Record<Reason, string> = {
  site: 'This site takes no new comments at the moment; what has been said stays here to be read.',
  entry: 'The conversation under this text is closed; thank you to everyone who took part.',
  age: 'This text has been out for a while and its conversation has come to rest; the newer ones are open.',
}

/** Stands where the comment form would be. */
export function ConversationClosed({ because }: { because: Reason }) {
  return <p className="conversation-closed">{SENTENCES[because]}</p>
}
