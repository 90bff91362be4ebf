import * as cheerio from 'cheerio'
import type { Answer } from './reader'
import { ADMIN, type SiteUnderTest } from './site-under-test'

/** Somebody who is signed in to the desk and uses its forms as a browser without script does. */
export class Moderator {
  readonly #site: SiteUnderTest
  readonly #cookies = new Map<string, string>()

  private constructor(site: SiteUnderTest) {
    this.#site = site
  }

  static async signIn(site: SiteUnderTest): Promise<Moderator> {
    const moderator = new Moderator(site)
    const answer = await moderator.press('/admin/sign-in', await moderator.page('/admin/sign-in'), 'form', { ...ADMIN })
    if (answer.headers.location !== '/admin') throw new Error(`the sign-in led to ${answer.headers.location}`)
    return moderator
  }

  async page(path: string): Promise<string> {
    return this.#site.reader.page(path, this.#headers())
  }

  /** What a page sends in the background. */
  async send(path: string, data: object): Promise<void> {
    const headers = { ...this.#headers(), Origin: this.#site.origin, 'Content-Type': 'application/json' }
    const { status } = await this.#site.reader.ask('POST', path, headers, JSON.stringify(data))
    if (status !== 200) throw new Error(`POST ${path} was answered with ${status}`)
  }

  /** Sends a form of a page with all that is hidden in it, and with what is typed or pressed. */
  async press(path: string, html: string, selector: string, fields: Record<string, string>): Promise<Answer> {
    const $ = cheerio.load(html)
    const form = new FormData()
    for (const input of $(selector).first().find('input[type=hidden]')) {
      form.append($(input).attr('name') ?? '', $(input).attr('value') ?? '')
    }
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    const packed = new Response(form)
    const answer = await this.#site.reader.ask(
      'POST',
      path,
      { ...this.#headers(), Origin: this.#site.origin, 'Content-Type': packed.headers.get('content-type') ?? '' },
      Buffer.from(await packed.arrayBuffer()),
    )
    if (answer.status !== 303) throw new Error(`POST ${path} was answered with ${answer.status}`)
    this.#keep(answer)
    return answer
  }

  #headers = () => ({ Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') })

  #keep({ headers }: Answer) {
    for (const cookie of headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name) this.#cookies.set(name, value ?? '')
    }
  }
}
