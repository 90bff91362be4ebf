/** A mistake in a content file, told to the owner in the log and on the overview. */
export type Problem = {
  /** Relative to CONTENT_DIR. */
  file: string
  line: number
  column: number
  /** The name in the front matter that it is about. */
  field?: string
  message: string
  /** What readers get meanwhile, if not the file as it is: its last good version, nothing (503), or a picture's words. */
  meanwhile?: 'last-good' | 'nothing' | 'words'
}

/** What is wrong with a field of the front matter; of an empty path, with the file. */
export type Complaint = { path: (string | number)[]; message: string }

export const describe = ({ file, line, column, field, message }: Problem) =>
  `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`
