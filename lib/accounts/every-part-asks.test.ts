import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { may, ROLES, type Permission } from './permissions'

// Every page, route and action of the admin asks first who it is for. What it asks for is read from the files themselves.

/** What each place of the admin may ask for; `anybody` sits at the desk, whatever they may do. */
const PLACES: Record<string, (Permission | 'anybody')[]> = {
  '': ['moderate'],
  account: ['anybody'],
  bulk: ['moderate-all'],
  comments: ['moderate', 'moderate-all', 'people', 'rules'],
  // Asked by a script that cannot follow to the sign-in: everybody at the desk has a queue, of their own scope.
  'comments/more': ['anybody'],
  'comments/quick': ['anybody'],
  'comments/waiting': ['anybody'],
  history: ['moderate', 'moderate-all'],
  jobs: ['jobs'],
  links: ['links'],
  'not-allowed': ['anybody'],
  people: ['people', 'privacy'],
  'people/[id]/privacy': ['privacy'],
  rules: ['rules'],
  settings: ['settings'],
  team: ['team'],
  templates: ['moderate-all'],
  '[...rest]': ['anybody'],
}

/** Where somebody comes who has no session yet. */
const OPEN = ['sign-in', 'invitation/[token]']

const root = path.resolve('app/(admin)/admin')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const sources = files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
const isDoor = ({ file, text }: (typeof sources)[number]) =>
  /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file) || /^['"]use server['"]/.test(text)
const doors = sources.filter(isDoor).filter(({ file }) => !OPEN.some((place) => file.startsWith(`${place}/`)))

/** The functions of a file that can be called from outside, each with its beginning. */
function entrances(file: string, text: string) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((each) => {
    const isExported = each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    const name = each.name?.text ?? 'default'
    // What a title needs is in the address; it is no answer about anything.
    if (!isExported || name === 'generateMetadata') return []
    const [first = '', second = ''] = each.body?.statements.map((statement) => statement.getText()) ?? []
    return [{ name, first, second }]
  })
}

/** What a function asks for before it does anything; undefined when it does not. */
function askedFor({ first, second }: { first: string; second: string }) {
  const permission = /await requireMay\('([a-z-]+)'\)/.exec(first)?.[1]
  const isTurnedAway = first.includes('await currentModerator()') && /^if \(!who\) return .*status: 401/.test(second)
  return permission ?? (isTurnedAway || first.includes('await requireModerator()') ? 'anybody' : undefined)
}

/** The place with the longest address that a file stands in. */
const placeOf = (file: string) =>
  Object.keys(PLACES)
    .filter((place) => (place === '' ? !file.includes('/') : file.startsWith(`${place}/`)))
    .sort((a, b) => b.length - a.length)[0]

test.each(doors)('$file asks first, for what its place allows', ({ file, text }) => {
  const place = placeOf(file)
  expect(place, 'a new place of the admin: say above who may go there').toBeDefined()
  const found = entrances(file, text)
  expect(found.length, 'nothing that can be called').toBeGreaterThan(0)
  for (const entrance of found) {
    expect(PLACES[place!], `${entrance.name} begins with: ${entrance.first}`).toContain(askedFor(entrance))
  }
})

test('nothing is exported from a file of actions but functions that ask', () => {
  for (const { file, text } of doors.filter(({ text }) => /^['"]use server['"]/.test(text))) {
    const exported = text.match(/^export (?!async function |type )/gm) ?? []
    expect(exported, file).toEqual([])
  }
})

const SCOPED = /\b(decide|undo|undoOffer|readQueue|nextInQueue|readOvertaken|latestDecisions|replyAsAuthor)\(/g

test('what decides or shows responses says within which scope', () => {
  for (const { file, text } of sources) {
    for (const [, name] of text.matchAll(SCOPED)) expect(text, `${file}: ${name}`).toMatch(/\bscope/)
  }
})

/** Who may what, said once more in full: a change of the table is a change of this one too. */
const TABLE: Record<Permission, [owner: boolean, moderator: boolean, author: boolean]> = {
  moderate: [true, true, true],
  'moderate-all': [true, true, false],
  people: [true, true, false],
  rules: [true, true, false],
  links: [true, true, false],
  jobs: [true, true, false],
  team: [true, false, false],
  settings: [true, false, false],
  privacy: [true, false, false],
}

test.each(Object.entries(TABLE))('%s is for the roles that it is for', (permission, expected) => {
  expect(ROLES.map((role) => may(role, permission as Permission))).toEqual(expected)
})
