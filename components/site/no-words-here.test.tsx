import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Of moderators, who read English at the desk. */
const OF_THE_DESK = ['components/site/moderate-by-mail.tsx']
/** Names, which are the same in every language. */
const NAMES = new Set(['CSV', 'OPML', 'robots.txt', 'User-agent: Afterword\nDisallow: /'])
/** Attributes that are read out or shown. */
const SAID = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label', 'button', 'heading', 'term', 'word'])

/** What a component says by itself: as text, in attributes, and where an expression chooses between sentences. */
function wordsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node, isSaid: boolean): void => {
    if (ts.isJsxText(node)) found.push(node.text.trim())
    if (ts.isStringLiteralLike(node) && isSaid) found.push(node.text)
    ts.forEachChild(node, (child) => {
      if (ts.isJsxAttribute(node)) visit(child, SAID.has(node.name.getText()))
      else if (ts.isJsxExpression(node)) visit(child, isSaid || !ts.isJsxAttribute(node.parent))
      else visit(child, isSaid && (ts.isConditionalExpression(node) || ts.isParenthesizedExpression(node)))
    })
  }
  visit(source, false)
  return found.filter((text) => /\p{L}{2}/u.test(text) && !NAMES.has(text))
}

const files = ['components/site', 'app/(site)']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file)),
  )
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !OF_THE_DESK.includes(file))

test('there are components to look into', () => expect(files.length).toBeGreaterThan(80))

test.each(files)('%s has its words from the catalogue', (file) => expect(wordsIn(file)).toEqual([]))
