import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { Problem } from './problem'

type Where = { file: string; /** Lines of the file before the YAML begins. */ linesBefore: number }

/** YAML checked by a schema; each mistake comes with its place and the name of its field. */
export function readYaml<S extends z.ZodType>(text: string, schema: S, where: Where): Result<z.infer<S>, Problem[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string, field?: string): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file: where.file, line: line + where.linesBefore, column: col, ...(field && { field }), message }
  }

  // The first one only: what comes after it is read on a guess.
  const broken = document.errors[0]
  if (broken) return err([at(broken.pos[0], `this is not YAML: ${broken.message}`)])
  const parsed = schema.safeParse(document.toJS() ?? {}, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  const mistakes = parsed.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({ path, words: explain(issue) })),
  )
  return err(mistakes.map(({ path, words }) => at(offsetOf(document, path), words, path.join('.'))))
}

/** Where a field stands, by line and column of the file. */
export function placeInYaml(text: string, path: PropertyKey[], linesBefore: number): { line: number; column: number } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const { line, col } = lines.linePos(offsetOf(document, path))
  return { line: line + linesBefore, column: col }
}

const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'is not a name that is known here; look for a slip of the pen'
  if (issue.code === 'invalid_type' && issue.input === undefined) return `is missing (expected is ${issue.expected})`
  if (issue.code === 'invalid_value') return `is one of ${issue.values.map(String).join(', ')}`
  return issue.message
}

/** Where the thing itself stands, or the nearest thing around it that is there. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const inner = path.slice(0, length)
    const parent = length === 1 ? document.contents : document.getIn(inner.slice(0, -1), true)
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(inner.at(-1)))
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    const node = document.getIn(inner, true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
