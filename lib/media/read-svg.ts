import { Parser } from 'htmlparser2'
import { err, ok, type Result } from '@/lib/result'

export type Flaw = { line: number; column: number; message: string }
type Svg = {
  width: number
  height: number
  /** It would do more than be seen. */
  flaw?: Flaw
}

/** The size of a drawing, and whether something in it runs. */
export function readSvg(text: string): Result<Svg, Flaw> {
  let size: Omit<Svg, 'flaw'> | undefined
  let flaw: Flaw | undefined
  const found = (what: string) => {
    flaw ??= { ...placeOf(parser.startIndex, text), message: `has ${what} in it, which no picture needs; take it out` }
  }
  const parser = new Parser(
    {
      onopentag: (written, attributes) => {
        const name = written.replace(/^.*:/, '').toLowerCase()
        if (name === 'svg') size ??= sizeOf(attributes)
        if (RUNS.has(name)) found(`<${written}>`)
        for (const [attribute, value] of Object.entries(attributes)) {
          if (/^on/i.test(attribute)) found(`${attribute}="…"`)
          if (RUNNING_ADDRESS.test(bare(value))) found(`an address that is a script`)
        }
      },
      onprocessinginstruction: (_, data) => {
        if (/<!entity/i.test(data)) found('<!ENTITY …>')
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  if (!size) return err({ line: 1, column: 1, message: 'is called .svg and is no drawing' })
  return ok({ ...size, ...(flaw && { flaw }) })
}

const RUNS = new Set(['script', 'handler', 'iframe', 'object', 'embed'])
const RUNNING_ADDRESS = /^(?:javascript|vbscript|data:text\/html)/i
/** Without what browsers do not see in an address. */
const bare = (value: string) => value.replace(/[\p{Cc}\s]/gu, '')

/** What browsers take for a drawing that says nothing. */
const UNSAID = { width: 300, height: 150 }

function sizeOf({ width = '', height = '', viewBox = '' }: Record<string, string>) {
  const [, , ...box] = viewBox
    .trim()
    .split(/[\s,]+/, 4)
    .map(Number)
  const inBox = box.length === 2 && box.every((side) => side > 0) ? { width: box[0]!, height: box[1]! } : undefined
  const said = [width, height].map((side) => Number(/^\s*(\d{1,6}(?:\.\d{1,6})?)(?:px)?\s*$/.exec(side)?.[1]))
  const { width: across, height: down } =
    said[0]! > 0 && said[1]! > 0 ? { width: said[0]!, height: said[1]! } : (inBox ?? UNSAID)
  return { width: Math.max(1, Math.round(across)), height: Math.max(1, Math.round(down)) }
}

function placeOf(offset: number, text: string) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
