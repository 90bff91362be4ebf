import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isSafePattern } from 'redos-detector'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Patterns that the checker cannot clear, by the reason why they may stand; it does not know how long what they run on can be. */
const REVIEWED: Record<string, string[]> = {
  'sticky, so it is tried at one place only, on a header that Node bounds to 16 KB': [
    String.raw`[\s,]*<([^>]*)>`,
    String.raw`\s*;\s*([^\s=;,"]*)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;,"]*)))?`,
  ],
  'begins with a fixed sign of HTML or text that this site writes itself, where that sign does not repeat unclosed': [
    String.raw`\((\d+):(\d+)-`,
    String.raw`<[^>]*>`,
    String.raw`&(#?\w+);`,
    String.raw`<script\b([^>]*)>[\s\S]*?<\/script>`,
    String.raw`<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>`,
    String.raw`(<link rel="pingback" href="[^"]+")\/>`,
    String.raw`<template data-dgst[^>]*><\/template>|<div hidden=""><\/div>|<meta name="next-size-adjust"[^>]*>`,
    String.raw`type="application\/ld\+json"|src="\/enhance\.[^"]*"`,
    String.raw`<link rel="pingback" href="([^"]+)" ?\/?>`,
    String.raw`<a href="([^"]*)"`,
    String.raw`;\s*max-age=(\d+)`,
  ],
  'runs on an address, a header, a name or an excerpt, all of bounded length': [
    String.raw`\/+$`,
    String.raw`\/page\/\d+$`,
    String.raw`;\s*charset\s*=\s*"?([^\s;"]+)`,
    String.raw`<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)`,
    String.raw`\.\d+$`,
    String.raw`display\s*:\s*none|visibility\s*:\s*hidden`,
    String.raw`\s\S*$`,
    String.raw`\/comments(?:\/\d+)?\/?$`,
    String.raw`charset\s*=\s*["']?([\w.:-]{1,40})`,
    String.raw`^(?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*$`,
    String.raw`^(.*?)(\/comments\/\d+)?$`,
    String.raw`\s+\S*$`,
    String.raw`[^\s<>"(),:;]+@[^\s<>"(),:;]+`,
    String.raw`^[!-~]+@[!-~]+$`,
    String.raw`[<>()[\],;:\\"]|@.*@`,
  ],
  'each part is of bounded length, or begins only behind a letter: linear on 20,000 hostile characters (measured)': [
    String.raw`<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)`,
    String.raw`^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([^"']*)["']`,
    String.raw`(?<=[a-z0-9 ])[\u0332-\u0338\u0305\u033f\u0489\u20d0-\u20f0]`,
    String.raw`(?:\]\([^)\n]{1,500}\)|https?:\S{1,500})\s*$`,
    String.raw`(?:^|[^\d.,])(?:\+ ?\d|\(?0\d|1[- ]?8\d\d)[\d ()/.-]{6,16}\d(?!\d)`,
    String.raw`\b(?:text|txt|send|sms|reply|to) (?:\S{1,20} ){0,3}\d{4,6}\b`,
  ],
  'anchored, and run on a setting of the owner': [String.raw`^(?:\[[0-9a-f:.]+\]|[^\s:/]+):\d{1,5}$`],
}
const reviewed = new Set(Object.values(REVIEWED).flat())

type Found = { where: string; source: string; flags: string }

function patternsIn(file: string): Found[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const add = (node: ts.Node, source: string, flags: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
    found.push({ where: `${file}:${line + 1}`, source, flags })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      add(node, node.text.slice(1, end), node.text.slice(end + 1))
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? []
      if (source && ts.isStringLiteralLike(source))
        add(node, source.text, flags && ts.isStringLiteralLike(flags) ? flags.text : '')
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const files = ['lib', 'components', 'app'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
)

test('no regular expression can run away', () => {
  const patterns = files.flatMap(patternsIn)
  expect(patterns.length).toBeGreaterThan(50)
  const unsafe = patterns.filter(({ source, flags }) => {
    if (reviewed.has(source)) return false
    try {
      return !isSafePattern(source, {
        unicode: /[uv]/.test(flags),
        caseInsensitive: flags.includes('i'),
        multiLine: flags.includes('m'),
        dotAll: flags.includes('s'),
        maxScore: 200,
        timeout: 5_000,
      }).safe
    } catch {
      return true
    }
  })
  expect(unsafe.map(({ where, source }) => `${where} ${source}`)).toEqual([])
}, 120_000)

test('what was reviewed is still there', () => {
  const sources = new Set(files.flatMap(patternsIn).map(({ source }) => source))
  expect([...reviewed].filter((source) => !sources.has(source))).toEqual([])
})
