import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterword } from './afterword'
import { expect, test } from './fixtures'

test('accounts of every role are added from the command line, can sign in at once, and reach what is theirs', async ({
  browser,
  site,
}) => {
  test.setTimeout(120_000)
  const roles = [
    ['mara@example.org', ['--role', 'moderator', '--name', 'Mara'], '/admin/rules', '/admin/team'],
    [
      'owen@example.org',
      ['--role', 'author', '--author', 'owen-pascoe', '--name', 'O.P.'],
      '/admin/comments',
      '/admin/rules',
    ],
  ] as const
  for (const [email, flags, theirs, notTheirs] of roles) {
    const added = await afterword(site, ['admin', 'add', email, ...flags, '--json'])
    expect(added.code, added.output).toBe(0)
    const { password } = JSON.parse(added.output) as { password: string }
    const page = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage()
    await page.goto('/admin/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).not.toHaveURL(/sign-in/)
    const reached = async (address: string) => new URL((await page.request.get(address)).url()).pathname
    expect(await reached(theirs)).toBe(theirs)
    expect(await reached(notTheirs)).toBe('/admin/not-allowed')
    await page.context().close()
  }
})

test('what cannot be added is told in one sentence, and nothing is changed', async ({ site }) => {
  test.setTimeout(120_000)
  for (const [flags, said] of [
    [['bad@address@example.org'], 'is no e-mail address'],
    [['a@example.org', '--role', 'king'], '“king” is none of owner, moderator, author'],
    [['a@example.org', '--role', 'author'], 'say who they are in site.yaml with --author'],
    [['a@example.org', '--role', 'author', '--author', 'nobody'], '“nobody” is none of'],
    [['a@example.org', '--role', 'moderator', '--author', 'owen-pascoe'], 'goes with --role author only'],
    [['owner@example.org'], 'there is an account for owner@example.org already'],
  ] as const) {
    const { code, output } = await afterword(site, ['admin', 'add', ...flags])
    expect(code, output).toBe(1)
    expect(output.trim().split('\n'), output).toHaveLength(1)
    expect(output).toContain(said)
  }
  const short = await afterword(site, ['admin', 'add', 'a@example.org'], { ADMIN_PASSWORD: 'short' })
  expect(short.output).toContain('ADMIN_PASSWORD: ')
})

test('what is not in order in the content is told with its place, and the command fails', async ({ site }) => {
  const whole = await afterword(site, ['check'])
  expect(whole.output).toMatch(/entries are in order, 0 problems\./)
  expect(whole.code).toBe(0)
  const file = path.join(site.contentDir, 'articles/undisclosed.mdx')
  const text = 'Buy [it](https://courses.example.org/six-weeks-slowly?from=spare-key), or [that](link:nobody).'
  writeFileSync(file, `---\ntitle: T\ndate: 2026-01-01\nauthor: ruth-garraway\n---\n\n${text}\n`)
  const { code, output } = await afterword(site, ['check'])
  expect(code).toBe(1)
  expect(output).toMatch(
    /^articles\/undisclosed\.mdx:7:5 .*is the paid link “six-weeks-slowly”; write link:six-weeks-slowly$/m,
  )
  expect(output).toMatch(/^articles\/undisclosed\.mdx:7:\d+ .*names “nobody”, which is not in links\.yaml$/m)
  const json = await afterword(site, ['check', '--json'])
  expect(json.code).toBe(1)
  expect(JSON.parse(json.output)).toMatchObject({
    problems: [{ file: 'articles/undisclosed.mdx', line: 7, column: 5 }, { line: 7 }],
  })
})
