/**
 * What must exist once per process hangs here: Next bundles its own copy of every module, so a variable of a module is
 * not one variable. Everything else in the project may forget about that.
 */
const shelf = globalThis as unknown as Record<symbol, unknown>

const keyOf = (name: string) => Symbol.for(`afterword.${name}`)

export function once<T>(name: string, make: () => T): T {
  return (shelf[keyOf(name)] ??= make()) as T
}

/** Puts a value that somebody else has made onto the shelf, in place of the one before. */
export function shelve<T>(name: string, value: T): T {
  shelf[keyOf(name)] = value
  return value
}

/** What is on the shelf, without making it. */
export const peek = <T>(name: string) => shelf[keyOf(name)] as T | undefined
