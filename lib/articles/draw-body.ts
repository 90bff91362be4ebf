import vm from 'node:vm'
import type { Root } from 'hast'
import { shelve } from '@/lib/once'

/** What came of drawing a body with a stand-in for React, which only notes what it is given. */
export type StandInElement = { type: unknown; props: Record<string, unknown> }

export const isElement = (node: unknown): node is StandInElement =>
  typeof node === 'object' && node !== null && 'props' in node && typeof node.props === 'object' && node.props !== null

/** Told where an expression of the text stands, before it is worked out. */
type Mark = (line: number, column: number) => void

/** An expression that takes longer than this holds up every reader of the site. */
const LONGEST_MS = 1_000
/** Some ten novels: what is drawn is read by phones. */
const MOST_DRAWN = 4_000_000
const TOO_MUCH = `it is more than ${MOST_DRAWN.toLocaleString('en')} characters long when it is drawn`

/** Runs a compiled body once. It throws whatever an expression in it throws, and what React would throw over it. */
export async function drawBody(code: string, components: Record<string, unknown>, mark?: Mark): Promise<unknown> {
  const { run } = await import('@mdx-js/mdx')
  const { default: Content } = await run(code, standIn(mark))
  // The components are noted and not called, so any will do.
  const props = { components, [MARK]: mark } as Parameters<typeof Content>[0]
  const tree = inTime(() => Content(props) as unknown)
  refuseTooMuch(tree)
  return tree
}

/** A thread of Node's watches over what runs inside of a script, also if it never comes to an end. */
function inTime<T>(work: () => T): T {
  shelve('drawing', work)
  try {
    return DRAWING.runInThisContext({ timeout: LONGEST_MS }) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new Error(`an expression has not come to an end within ${LONGEST_MS / 1_000} s`)
  } finally {
    shelve('drawing', undefined)
  }
}
const DRAWING = new vm.Script("Reflect.get(globalThis, Symbol.for('afterword.drawing'))()")

/** Without recursion, since nobody limits how deep a text nests. */
function refuseTooMuch(tree: unknown) {
  const ahead = [tree]
  let drawn = 0
  while (ahead.length) {
    const next = ahead.pop()
    drawn += typeof next === 'string' ? next.length : 1
    if (drawn > MOST_DRAWN) throw new Error(TOO_MUCH)
    if (Array.isArray(next)) for (const each of next as unknown[]) ahead.push(each)
    else if (isElement(next)) ahead.push(...Object.values(next.props))
  }
}

function jsx(type: unknown, props: Record<string, unknown>): StandInElement {
  const { children, style } = props
  for (const child of [children].flat()) refuseThing(child)
  if (typeof type === 'string' && VOID.has(type) && children !== undefined) {
    throw new Error(`<${type}> has nothing in it: write <${type} />`)
  }
  if (typeof type === 'string' && typeof style === 'string') {
    throw new Error('style="…" does nothing here; a class and theme.css do')
  }
  return { type, props }
}

/** What React would not draw, and what nobody would read. */
function refuseThing(child: unknown) {
  if (typeof child === 'string' && child.length > MOST_DRAWN) throw new Error(TOO_MUCH)
  const isThing = typeof child === 'object' && child !== null && !isElement(child)
  if (!isThing || Symbol.iterator in child || 'then' in child) return
  throw new Error(`an expression gives a thing (${Object.prototype.toString.call(child).slice(8, -1)}) and no text`)
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

type RunOptions = Parameters<(typeof import('@mdx-js/mdx'))['run']>[1]
type Source = { lineNumber: number; columnNumber: number }

function standIn(mark: Mark | undefined): RunOptions {
  // What is compiled for development says of each element where it stands.
  const jsxDEV = (
    type: unknown,
    props: StandInElement['props'],
    _key: unknown,
    _isStatic: unknown,
    source?: Source,
  ) => {
    if (source) mark?.(source.lineNumber, source.columnNumber)
    return jsx(type, props)
  }
  return { jsx, jsxs: jsx, jsxDEV, Fragment: 'fragment', baseUrl: import.meta.url } as unknown as RunOptions
}

const MARK = 'markOfExpressions'

/** As much of a syntax tree of JavaScript as is needed here. */
type Estree = {
  type: string
  loc?: { start: { line: number; column: number } } | null
  body?: Estree[]
  expression?: Estree
  properties?: Estree[]
  argument?: Estree
}
type Held = { data?: { estree?: Estree | null } }
type MdxNode = Held & { attributes?: (Held & { value?: Held | string | null })[]; children?: MdxNode[] }

/** Makes each expression of a text say where it stands before it is worked out. */
export const markExpressions = () => (tree: Root) => {
  const ahead = [tree as MdxNode]
  while (ahead.length) {
    const node = ahead.pop()!
    const values = (node.attributes ?? []).map((each) => (typeof each.value === 'object' && each.value) || each)
    for (const { data } of [node, ...values]) if (data?.estree) markProgram(data.estree)
    ahead.push(...(node.children ?? []))
  }
}

function markProgram({ body: [statement] = [] }: Estree) {
  if (!statement?.expression) return
  const [spread] = statement.expression.properties ?? []
  if (spread?.type === 'SpreadElement') spread.argument = marked(spread.argument!)
  else statement.expression = marked(statement.expression)
}

function marked(expression: Estree): Estree {
  const { line, column } = expression.loc?.start ?? { line: 1, column: 0 }
  const callee = {
    ...{ type: 'MemberExpression', computed: false, optional: false },
    object: { type: 'Identifier', name: 'props' },
    property: { type: 'Identifier', name: MARK },
  }
  const place = [line, column + 1].map((value) => ({ type: 'Literal', value }))
  const said = { type: 'CallExpression', callee, arguments: place, optional: false }
  return { type: 'SequenceExpression', expressions: [said, expression] } as Estree
}
