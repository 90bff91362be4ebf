import type { ReactNode } from 'react'

type SentenceProps = {
  /** With blanks such as {name}, wherever a language has them. */
  of: string
  /** What goes into the blanks. */
  blanks: Record<string, ReactNode>
}

/** A sentence of the catalogue in which links and the like stand. */
export function Sentence({ of, blanks }: SentenceProps) {
  // Every second part is the name of a blank.
  return of.split(/\{(\w{1,20})\}/).map((part, i) => (i % 2 === 0 ? part : <Blank key={part}>{blanks[part]}</Blank>))
}

const Blank = ({ children }: { children: ReactNode }) => children
