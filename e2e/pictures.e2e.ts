import { truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterword } from './afterword'
import { expect, signIn, test } from './fixtures'
import { raw } from './raw'
import { until, type RunningSite } from './start-site'

const media = (site: RunningSite, name: string) => path.join(site.contentDir, 'media', name)
const article = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-02\nauthor: ruth-garraway\n${more}---\n\n${body}\n`
const publish = async (site: RunningSite, slug: string, text: string) => {
  writeFileSync(path.join(site.contentDir, 'articles', `${slug}.mdx`), text)
  const isLive = async () => (await raw(`${site.url}/articles/${slug}`)).status === 200
  await until(isLive, 60_000, () => `${slug} is not live\n${site.output()}`)
}

/** A picture in which no two places are the same, as a camera takes it. */
const aPhoto = (width: number) =>
  sharp({
    create: {
      width,
      height: width / 2,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })

test('a picture comes as AVIF in a fitting width, moves nothing, and has its colour before it is there', async ({
  page,
  site,
}) => {
  writeFileSync(media(site, 'a lane.jpg'), await aPhoto(2000).jpeg().toBuffer())
  const body =
    '![A lane](/media/a%20lane.jpg)\n\nOne.\n\nTwo.\n\n<Figure src="/media/a%20lane.jpg" alt="The same" caption="Again." />'
  await publish(site, 'with-pictures', article('With pictures', body))
  await page.addInitScript(() => {
    const moved: number[] = []
    Object.assign(window, { moved })
    new PerformanceObserver((list) => moved.push(list.getEntries().length)).observe({
      type: 'layout-shift',
      buffered: true,
    })
  })
  // It is on its way until it has been looked for.
  let arrive = () => {}
  const held = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/*.avif', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/articles/with-pictures', { waitUntil: 'commit' })
  const lane = page.getByRole('img', { name: 'A lane' })
  const tone = page.locator('.picture svg').first()
  await expect(tone).toHaveCSS('background-color', /^rgb\((?!0, 0, 0\))\d+, \d+, \d+\)$/)
  expect(await tone.boundingBox()).toEqual(await lane.boundingBox())
  expect((await lane.boundingBox())!.height).toBeGreaterThan(100)
  arrive()
  const shown = () =>
    lane.evaluate((img: HTMLImageElement) => ({ of: img.currentSrc, width: img.complete && img.naturalWidth }))
  await expect
    .poll(shown)
    .toMatchObject({ of: expect.stringMatching(/\/media\/a%20lane\.jpg\.[0-9a-f]{16}\.800\.avif$/), width: 640 })
  expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([])
  await expect(lane).toHaveAttribute('fetchpriority', 'high')
  await expect(page.getByRole('img', { name: 'The same' })).toHaveAttribute('loading', 'lazy')

  // A copy of it that breaks leaves what there was.
  const before = await page.content()
  truncateSync(media(site, 'a lane.jpg'), 20_000)
  await until(
    () => /media\/a lane\.jpg:1:1 cannot be read/.test(site.output()),
    60_000,
    () => site.output(),
  )
  await page.reload()
  await expect.poll(shown).toMatchObject({ of: expect.stringContaining('.avif') })
  expect(before).toContain(await lane.evaluate((img: HTMLImageElement) => new URL(img.currentSrc).pathname))
})

test('each article has a card for where it is linked from, in the letters of its title', async ({
  page,
  site,
  request,
}) => {
  const titles = { 'in-chinese': '没有你的三十天', 'also-chinese': '没有我的四十天', 'in-arabic': 'ثلاثون يومًا بدونك' }
  const cards: Buffer[] = []
  for (const [slug, title] of Object.entries(titles)) {
    await publish(site, slug, article(title, 'Words.'))
    await page.goto(`/articles/${slug}`)
    const address = await page.locator('meta[property="og:image"]').getAttribute('content')
    const answer = await request.get(address!)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(await sharp(await answer.body()).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', title)
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
    cards.push(await answer.body())
  }
  expect(cards[0]!.equals(cards[1]!)).toBe(false)
})

test('pictures with mistakes are named everywhere, and the pages with them stand', async ({ page, site }) => {
  writeFileSync(media(site, 'heavy.png'), '')
  truncateSync(media(site, 'heavy.png'), 50 * 1024 * 1024)
  writeFileSync(
    media(site, 'clever.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4">\n<script>alert(1)</script></svg>',
  )
  const body =
    '![Heavy](/media/heavy.png)\n\n![Clever](/media/clever.svg)\n\n![Nobody](/media/nobody.jpg)\n\n![](/media/two-cups.svg)'
  await publish(site, 'with-mistakes', article('With mistakes', body))
  const mistakes = [
    'media/heavy.png:1:1 is 52428800 bytes, of which 20971520 are the most; make it smaller',
    'media/clever.svg:2:1 has <script> in it, which no picture needs; take it out',
    'articles/with-mistakes.mdx:11:1 there is no picture /media/nobody.jpg',
    'articles/with-mistakes.mdx:13:1 the picture /media/two-cups.svg has no words for those who do not see it (alt)',
  ]
  for (const mistake of mistakes)
    await until(
      () => site.output().includes(mistake),
      60_000,
      () => site.output(),
    )
  const check = await afterword(site, ['check'])
  for (const mistake of mistakes) expect(check.output).toContain(mistake)
  await signIn(page)
  await page.goto('/admin')
  await expect(page.locator('.problems')).toContainText('media/clever.svg:2:1 has <script> in it')
  await page.goto('/articles/with-mistakes')
  await expect(page.getByRole('link', { name: 'Heavy' })).toHaveAttribute('href', '/media/heavy.png')
  await expect(page.getByRole('img', { name: 'Clever' })).toHaveAttribute('height', '4')
  const svg = await raw(`${site.url}/media/clever.svg`)
  expect(svg.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox$/)
})
