import type { Figure } from './figures'
import { inSite, prepareSite } from './in-site'
import { makeGuests } from './make-guests'
import { makeContent, SAMPLE_ARTICLE, slugOf } from './make-content'
import type { BenchRun } from './rows/bench-run'
import { approveVisible } from './rows/approve-visible'
import { commentsAccepted } from './rows/comments-accepted'
import { firstRender } from './rows/first-render'
import { firstView } from './rows/first-view'
import { hundredDecisions } from './rows/hundred-decisions'
import { keptDocument } from './rows/kept-document'
import { liveWithin } from './rows/live-within'
import { manyArticles } from './rows/many-articles'
import { memoryOfSample } from './rows/memory'
import { machines } from './rows/machines'
import { lighthouse } from './rows/lighthouse'
import { linkbacks, startOtherBlogs } from './rows/linkbacks'
import { queue } from './rows/queue'
import { bulk } from './rows/bulk'
import { spamJudge } from './rows/spam-judge'
import { searching } from './rows/search'
import { secondStart } from './rows/second-start'
import { PUBLISHED } from './seed/mix'
import { seed } from './seed/seed'
import { SiteUnderTest } from './site-under-test'
import { makeFolder } from './workshop'

export type Measurement = { name: string; measure: (run: BenchRun) => Promise<Figure[]> }

const FEW_TO_SEARCH = { articles: 1_000, comments: 10_000 }
const MANY_TO_SEARCH = { articles: 10_000, comments: 100_000 }

/** In the order of the table; each stands alone, so that one that fails leaves the others. */
export const MEASUREMENTS: Measurement[] = [
  { name: 'reading', measure: reading },
  { name: 'lighthouse', measure: judged },
  { name: 'first render', measure: rendering },
  { name: 'comments and approvals', measure: accepting },
  { name: 'linkbacks', measure: answeringSites },
  { name: 'machines', measure: attacked },
  { name: 'queue', measure: () => queue(100_000) },
  { name: 'search', measure: ({ quick }) => searching(quick ? FEW_TO_SEARCH : MANY_TO_SEARCH) },
  { name: 'bulk', measure: ({ quick }) => bulk(quick ? 1_000 : 3_000) },
  { name: 'spam judge', measure: ({ spamData }) => spamJudge(spamData) },
  { name: 'second start', measure: secondStart },
  {
    name: 'memory of the sample',
    measure: (run) => memoryOfSample(run.quick ? { pages: 1_000, seconds: 10 } : { pages: 10_000, seconds: 120 }),
  },
  {
    name: 'many articles',
    measure: (run) => manyArticles(run.quick ? { articles: 1_000, seconds: 15 } : { articles: 10_000, seconds: 150 }),
  },
  { name: 'queue, 1,000,000 comments', measure: largeQueue },
]

const LARGE_QUEUE_MS = 120_000

async function largeQueue({ quick, leftMs }: BenchRun): Promise<Figure[]> {
  if (!quick && leftMs() > LARGE_QUEUE_MS) return queue(1_000_000)
  return [
    { what: 'queue, 1,000,000 comments', why: quick ? 'it takes too long for --quick' : 'there was no time left' },
  ]
}

/** The shipped site, with 100 comments more under an article that has none. */
const LONG_CONVERSATION = 'thirty-days'

async function startSample(): Promise<SiteUnderTest> {
  const dataDir = makeFolder('data')
  // The first start brings the sample's own conversation.
  await (await SiteUnderTest.start({ contentDir: 'content', dataDir })).stop()
  await addComments(dataDir, 'content', (slug) => slug === LONG_CONVERSATION)
  return SiteUnderTest.start({ contentDir: 'content', dataDir })
}

async function judged({ quick, chromium }: BenchRun): Promise<Figure[]> {
  if (!chromium) return [{ what: 'Lighthouse', why: 'there is no Chromium; one as /usr/bin/chromium is found' }]
  const site = await startSample()
  const article = { name: 'article with 100 comments', path: `/articles/${LONG_CONVERSATION}` }
  const others = [
    { name: 'home', path: '/' },
    { name: 'reading page', path: '/reading/six-weeks-slowly' },
    // Search engines are to leave searches alone.
    { name: 'search', path: '/search?q=silence', skip: ['is-crawlable'] },
  ]
  try {
    return await lighthouse(site, quick ? [article] : [article, ...others], chromium)
  } finally {
    await site.stop()
  }
}

async function reading(run: BenchRun): Promise<Figure[]> {
  const site = await startSample()
  try {
    const address = `/articles/${LONG_CONVERSATION}`
    return [
      ...(await firstView(site, [
        { name: 'sample article', path: `/articles/${SAMPLE_ARTICLE}` },
        { name: '100 comments', path: address },
      ])),
      ...(await keptDocument(run, site, address, 'content')),
    ]
  } finally {
    await site.stop()
  }
}

async function rendering({ quick }: BenchRun): Promise<Figure[]> {
  const size = quick ? { warmUp: 15, renders: 25 } : { warmUp: 40, renders: 100 }
  const articles = size.warmUp + size.renders
  const contentDir = makeContent({ articles, moderation: 'first-time', text: 'sample' })
  const dataDir = makeFolder('data')
  await addComments(dataDir, contentDir, (slug) => slug.startsWith(slugOf(0).slice(0, -1)))
  const site = await SiteUnderTest.start({ contentDir, dataDir })
  try {
    return await firstRender(site, size)
  } finally {
    await site.stop()
  }
}

async function accepting({ quick }: BenchRun): Promise<Figure[]> {
  const articles = quick ? 60 : 150
  const size = quick ? { comments: 4_000, seconds: 10 } : { comments: 12_000, seconds: 40 }
  const contentDir = makeContent({ articles, moderation: 'first-time', text: 'short' })
  const site = await SiteUnderTest.start({ contentDir })
  try {
    const accepted = await commentsAccepted(site, articles, size)
    const live = await liveWithin(site, contentDir, quick ? 5 : 20)
    return [...accepted, ...live, ...(await approveVisible(site)), ...(await hundredDecisions(site))]
  } finally {
    await site.stop()
  }
}

async function answeringSites({ quick }: BenchRun): Promise<Figure[]> {
  const articles = 60
  const contentDir = makeContent({ articles, moderation: 'first-time', text: 'short' })
  const blogs = await startOtherBlogs()
  const site = await SiteUnderTest.start({ contentDir, fetchAllow: blogs.places })
  try {
    return await linkbacks(site, blogs, articles, quick ? 4 : 15)
  } finally {
    await site.stop()
    blogs.close()
  }
}

async function attacked({ quick }: BenchRun): Promise<Figure[]> {
  const contentDir = makeContent({ articles: 3, moderation: 'first-time', text: 'short', watched: true })
  const dataDir = makeFolder('data')
  const guests = await makeGuests(dataDir, contentDir)
  const site = await SiteUnderTest.start({ contentDir, dataDir, trustProxy: 0 })
  try {
    return await machines(site, guests, quick ? 2_000 : 10_000)
  } finally {
    await site.stop()
  }
}

/** One hundred comments, in threads, to each of the articles that are meant. */
const addComments = (dataDir: string, contentDir: string, isMeant: (slug: string) => boolean) =>
  inSite(dataDir, contentDir, async (file) => {
    for (const { id, slug } of await prepareSite()) {
      if (isMeant(slug)) seed({ file, count: 100, entryIds: [id], mix: PUBLISHED, now: new Date(), seed: id })
    }
  })
