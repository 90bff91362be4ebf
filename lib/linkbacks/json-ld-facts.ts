import { z } from 'zod'

/** More than this is no article's description of itself. */
const MAX_LENGTH = 100_000
const MAX_NODES = 100

export type JsonLdFacts = { name?: string; url?: string; photo?: string; published?: string }

const text = z.string().optional().catch(undefined)
const firstOf = <T extends z.ZodType>(one: T) =>
  z.union([
    one,
    z
      .array(one)
      .nonempty()
      .transform((all) => all[0]!),
  ])
const image = firstOf(z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]))
const person = z.union([
  z.object({ name: z.string(), url: text, image: image.optional().catch(undefined) }),
  z.string().transform((name) => ({ name, url: undefined, image: undefined })),
])
const withAuthor = z.object({ author: firstOf(person), datePublished: text })
const withGraph = z.object({ '@graph': z.array(z.unknown()) })

/** The author and date as JSON-LD has them: of the page's own node, in a list of them, or in a graph. */
export function factsInJsonLd(script: string): JsonLdFacts | undefined {
  if (script.length > MAX_LENGTH) return undefined
  for (const node of nodesOf(parse(script)).slice(0, MAX_NODES)) {
    const found = withAuthor.safeParse(node).data
    if (!found) continue
    const { author, datePublished: published } = found
    const { name, url, image: photo } = author
    return { name, ...(url && { url }), ...(photo && { photo }), ...(published && { published }) }
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
