import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { ROLES } from '@/lib/accounts/permissions'
import { makePassword } from '@/lib/accounts/password'
import { MIN_PASSWORD_LENGTH } from '@/lib/accounts/password-rule'
import { addUser, resetPassword } from '@/lib/accounts/users'
import { content } from '@/lib/articles/content'
import { compileAhead, loadContent } from '@/lib/articles/load-content'
import { describe } from '@/lib/articles/problem'
import { closeDatabase } from '@/lib/db/client'
import { prepareDatabase } from '@/lib/db/prepare'
import { SettingError } from '@/lib/env'
import { loadFates } from '@/lib/link-watch/fates'
import { log } from '@/lib/log'
import { setMaker } from '@/lib/media/maker'
import { makingProcess } from '@/lib/media/making-process'
import { evaluate } from '@/lib/spam/evaluate/evaluate'
import { readLabelled, type LabelledSet } from '@/lib/spam/evaluate/labelled'
import { tellEvaluation } from '@/lib/spam/evaluate/tell-evaluation'

type Output = { json?: boolean }

const program = new Command('afterword').description('The tool of the owner of an Afterword site').exitOverride()

program
  .command('init')
  .description('make a content folder of your own to start from')
  .argument('<dir>', 'a folder that is not there yet, or is empty')
  .action((dir: string) => {
    const folder = path.resolve(process.env.AFTERWORD_CALLED_FROM ?? '.', dir)
    if (existsSync(folder) && readdirSync(folder).length > 0) fail(`${folder} is not empty; nothing was changed.`)
    mkdirSync(folder, { recursive: true })
    cpSync('bin/starter-content', folder, { recursive: true })
    console.log(`${folder} is ready. Start the site with it:\n\n  CONTENT_DIR=${folder} npm start\n`)
  })

const admin = program.command('admin').description('the accounts that can sign in')
admin
  .command('add')
  .description('add an account: of an owner, or of another role')
  .argument('<email>')
  .option('--name <name>', 'how the account is called (the role, if it is left out)')
  .option('--role <role>', `what it may do: ${ROLES.join(', ')}`, 'owner')
  .option('--author <slug>', 'of an author: whose articles in site.yaml they moderate')
  .option('--json', 'answer as JSON')
  .action(async (email: string, { name, role: asked, author, json }: Output & AddFlags) => {
    if (!z.email().safeParse(email).success) fail(`“${email}” is no e-mail address; nothing was changed.`)
    const role = ROLES.find((each) => each === asked)
    if (!role) fail(`--role: “${asked}” is none of ${ROLES.join(', ')}; nothing was changed.`)
    if (role === 'author' && author === undefined) fail('--role author: say who they are in site.yaml with --author.')
    if (role !== 'author' && author !== undefined) fail('--author goes with --role author only; nothing was changed.')
    if (author !== undefined) await mustBeInSite(author)
    const called = name ?? role[0]!.toUpperCase() + role.slice(1)
    return withPassword(email, `Added ${email}.`, json, async (password) => {
      const added = await addUser(email, password, called, role, new Date(), author ?? null)
      return added.ok
        ? null
        : `there is an account for ${email} already; set its password with: admin password ${email}`
    })
  })
admin
  .command('password')
  .description('set the password of an account anew and end its sessions')
  .argument('<email>')
  .option('--json', 'answer as JSON')
  .action((email: string, { json }: Output) =>
    withPassword(email, null, json, async (password) => {
      const reset = await resetPassword(email, password)
      return reset.ok ? null : `there is no account for ${email}; add one with: admin add ${email}`
    }),
  )

program
  .command('check')
  .description('look through the content folder and say what is not in order')
  .option('--json', 'answer as JSON')
  .action(async ({ json }: Output) => {
    log.level = 'silent'
    prepareDatabase(process.cwd(), new Date())
    await loadFates()
    setMaker(makingProcess())
    await loadContent()
    await compileAhead()
    const { problems, entries } = content()
    if (json) console.log(JSON.stringify({ entries: entries.length, problems }))
    else {
      problems.forEach((problem) => console.log(describe(problem)))
      console.log(`${entries.length} entries are in order, ${countOf(problems.length)}.`)
    }
    if (problems.length) process.exitCode = 1
  })

program
  .command('spam')
  .description('the judge of spam')
  .command('evaluate')
  .description('let the judge loose on comments that people have judged, from an empty install')
  .argument('<file>', 'CSV with the columns text and label (1 spam, 0 ham), and group, author, date, weak if known')
  .option('--train <file>', 'a CSV of the same kind to learn from beforehand, as of other sites')
  .option('--folds <count>', 'learn from all but one of so many random parts, judge that one')
  .option('--leave-out <column>', 'learn from all groups but one, judge that one (the only column: group)')
  .option('--json', 'answer as JSON')
  .action((file: string, { train, folds, leaveOut, json }: Output & EvaluateFlags) => {
    if (leaveOut !== undefined && leaveOut !== 'group') fail(`--leave-out: “${leaveOut}” is no column to leave out by.`)
    const count = folds === undefined ? null : Number(folds)
    if (count !== null && !(Number.isInteger(count) && count >= 2)) fail('--folds: a whole number from 2 on.')
    const result = evaluate(
      labelledIn(file),
      {
        train: train === undefined ? [] : labelledIn(train).rows,
        folds: count,
        leaveOut: leaveOut === 'group',
      },
      tellProgress,
    )
    console.log(json ? JSON.stringify(result) : tellEvaluation(result).join('\n'))
  })

type AddFlags = { name?: string; role: string; author?: string }
type EvaluateFlags = { train?: string; folds?: string; leaveOut?: string }

function labelledIn(file: string): LabelledSet {
  const full = path.resolve(process.env.AFTERWORD_CALLED_FROM ?? '.', file)
  if (!existsSync(full)) fail(`There is no file ${full}.`)
  const labelled = readLabelled(readFileSync(full, 'utf8'))
  return labelled.ok ? labelled.value : fail(`${file}: ${labelled.error}.`)
}

/** Beside the answer, so that JSON stays JSON. */
const tellProgress = (what: string, done: number, of: number) =>
  process.stderr.isTTY && process.stderr.write(`\r${what}: ${done} of ${of} \r`)

/** ADMIN_PASSWORD if it is set, else one that is made and printed. */
async function withPassword(
  email: string,
  news: string | null,
  json: boolean | undefined,
  set: (password: string) => Promise<string | null>,
) {
  prepareDatabase(process.cwd(), new Date())
  const given = process.env.ADMIN_PASSWORD
  if (given !== undefined && given.length < MIN_PASSWORD_LENGTH) {
    fail(`ADMIN_PASSWORD: a password has at least ${MIN_PASSWORD_LENGTH} characters.`)
  }
  const password = given ?? makePassword()
  const refusal = await set(password)
  if (refusal) fail(refusal)
  if (json) console.log(JSON.stringify({ email, ...(given === undefined && { password }) }))
  else {
    const words =
      given === undefined ? `The password of ${email} is now  ${password}` : `The password of ${email} is set.`
    console.log(news === null ? words : `${news} ${words}`)
  }
}

/** Who is not there would see an empty desk, and nobody would know why. */
async function mustBeInSite(author: string) {
  log.level = 'silent'
  prepareDatabase(process.cwd(), new Date())
  await loadContent()
  const slugs = Object.keys(content().site.authors)
  if (!slugs.includes(author)) fail(`--author: “${author}” is none of ${slugs.join(', ')}; nothing was changed.`)
}

const countOf = (problems: number) => (problems === 1 ? '1 problem' : `${problems} problems`)

function fail(message: string): never {
  throw new SettingError(message)
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode
  else {
    console.error(error instanceof SettingError ? error.message : error)
    process.exitCode = 1
  }
} finally {
  await closeDatabase()
}
