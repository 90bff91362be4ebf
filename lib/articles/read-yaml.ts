import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { Problem } from './problem'

type Where = { file: string; /** Lines of the file before the YAML begins. */ linesBefore: number }

/** YAML checked by a schema; each mistake comes with its place and the name of its field. */
export function readYaml<S extends z.ZodType>(text: string, schema: S, where: Where): Result<z.infer<S>, Problem[]> {
  const lines = new LineCounter()
  const at = (offset: number, message: string, field?: string): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file: where.file, line: line + where.linesBefore, column: col, ...(field && { field }), message }
  }

  const read = parse(text, lines)
  if (!read.ok) return err([at(read.error.offset, read.error.message)])
  const { document, value } = read.value
  const parsed = schema.safeParse(value ?? {}, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  const mistakes = parsed.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({ path, words: explain(issue) })),
  )
  return err(mistakes.map(({ path, words }) => at(offsetOf(document, path), words, path.join('.'))))
}

type Parsed = { document: Document; value: unknown }

function parse(text: string, lines: LineCounter): Result<Parsed, { offset: number; message: string }> {
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    // The first one only: what comes after it is read on a guess.
    const broken = document.errors[0]
    if (broken) return err({ offset: broken.pos[0], message: `this is not YAML: ${broken.message}` })
    return ok({ document, value: document.toJS() as unknown })
  } catch (error) {
    // A few aliases of aliases can stand for more than there is memory.
    if (error instanceof ReferenceError) return err({ offset: Math.max(0, text.search(ALIAS)), message: TOO_MANY })
    if (error instanceof RangeError) return err({ offset: 0, message: 'nests too deeply' })
    throw error
  }
}
const ALIAS = /(?<=^|[\s,:[{-])\*[^\s,\]}]/m
const TOO_MANY = 'repeats parts of itself (*name) far too often'

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
