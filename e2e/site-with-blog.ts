import { test } from '@playwright/test'
import { startOtherBlog, type OtherBlog } from './other-blog'
import { startSite, type RunningSite } from './start-site'

/** For a file of tests: a site, and another blog that it may visit. */
export function useSiteWithBlog() {
  const running = {} as { site: RunningSite; blog: OtherBlog }
  test.beforeAll(async () => {
    running.blog = await startOtherBlog()
    running.site = await startSite({ env: { FETCH_ALLOW: running.blog.place } })
  })
  test.afterAll(async () => {
    await running.site.stop()
    await running.blog.close()
  })
  return running
}
