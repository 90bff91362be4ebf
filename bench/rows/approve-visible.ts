import * as cheerio from 'cheerio'
import { milliseconds, percentile, type Figure } from '../figures'
import { Moderator } from '../moderator'
import type { SiteUnderTest } from '../site-under-test'
import { readForms } from '../writers'

const TIMES = 50

/** A moderator approves, and the very next request for the page has it: not nearly always, always. */
export async function approveVisible(site: SiteUnderTest): Promise<Figure[]> {
  const moderator = await Moderator.signIn(site)
  const forms = await readForms(site.reader, 10)
  const waits: number[] = []
  let unseen = 0
  for (let time = 0; time < TIMES; time++) {
    const { address, token } = forms[time % forms.length]!
    const id = await send(site, address, { name: 'Waiting', body: `To be approved, number ${time}.`, token })
    const article = address.replace(/\/comments$/, '')
    if (await shows(site, article, id)) throw new Error('a comment was public before it was approved')

    const queue = await moderator.page('/admin/comments?state=pending')
    const button = `approved:${id}:pending`
    if (!cheerio.load(queue)(`button[value="${button}"]`).length)
      throw new Error(`the queue does not offer to approve ${id}`)
    const begun = performance.now()
    await moderator.press('/admin/comments?state=pending', queue, 'form.queue', { one: button })
    if (!(await shows(site, article, id))) unseen += 1
    waits.push(performance.now() - begun)
  }
  const note = `of ${TIMES} approvals; from the press of the button to the page with it ${milliseconds(percentile(waits, 0.5))} (p50)`
  return [{ what: 'approved and not visible next', value: unseen, show: String, budget: { atMost: 0 }, note }]
}

async function send(site: SiteUnderTest, address: string, fields: Record<string, string>): Promise<string> {
  const answer = await site.reader.post(address, fields)
  const id = /^\/comments\/(\d+)\?/.exec(answer.headers.location ?? '')?.[1]
  if (!id) throw new Error(`POST ${address} was answered with ${answer.status}`)
  return id
}

const shows = async (site: SiteUnderTest, article: string, id: string) =>
  (await site.reader.page(article)).includes(`id="comment-${id}"`)
