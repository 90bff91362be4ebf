import { z } from 'zod'

/** More than this is no article's description of itself. */
const MAX_LENGTH = 100_000
const MAX_NODES = 100

const named = z.object({ name: z.string() }).transform(({ name }) => name)
const person = z.union([named, z.string()])
const withAuthor = z.object({
  author: z.union([
    person,
    z
      .array(person)
      .nonempty()
      .transform((all) => all[0]),
  ]),
})
const withGraph = z.object({ '@graph': z.array(z.unknown()) })

/** The name of the author as JSON-LD has it: of the page's own node, in a list of them, or in a graph. */
export function authorInJsonLd(script: string): string | undefined {
  if (script.length > MAX_LENGTH) return undefined
  for (const node of nodesOf(parse(script)).slice(0, MAX_NODES)) {
    const found = withAuthor.safeParse(node)
    if (found.success) return found.data.author
  }
  return undefined
}

function nodesOf(value: unknown): unknown[] {
  const top: unknown[] = Array.isArray(value) ? value : [value]
  return top.flatMap((node) => withGraph.safeParse(node).data?.['@graph'] ?? [node])
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return undefined
  }
}
