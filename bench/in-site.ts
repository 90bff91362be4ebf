import { content } from '@/lib/articles/content'
import { loadContent } from '@/lib/articles/load-content'
import { closeDatabase } from '@/lib/db/client'
import { prepareDatabase } from '@/lib/db/prepare'
import { shelve } from '@/lib/once'
import { databaseIn, environment } from './site-under-test'

/** What a process keeps of the site that it is. */
const OF_A_SITE = ['settings', 'keys', 'content', 'content-files', 'versions', 'documents', 'search-index']

/** Lets this process use the product's own code on the data of a site, as its command line does. */
export async function inSite<T>(
  dataDir: string,
  contentDir: string,
  work: (file: string) => Promise<T> | T,
): Promise<T> {
  forget()
  Object.assign(process.env, environment({ port: 3000, origin: 'http://localhost:3000', dataDir, contentDir }))
  try {
    return await work(databaseIn(dataDir))
  } finally {
    await closeDatabase()
    forget()
  }
}

/** Makes the database of a site that has not been started yet; returns its entries, each kind's slugs in order. */
export async function prepareSite() {
  prepareDatabase(process.cwd(), new Date())
  await loadContent()
  return content().entries.map(({ id, kind, slug }) => ({ id, kind, slug }))
}

const forget = () => OF_A_SITE.forEach((name) => shelve(name, undefined))
