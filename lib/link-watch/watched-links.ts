import { content } from '@/lib/articles/content'
import { standing } from '@/lib/articles/entry'
import { contentFiles } from '@/lib/articles/load-content'
import { settings } from '@/lib/env'
import { addressesOf, normal } from '@/lib/shop-links/registry'
import { webAddress } from '@/lib/web-address'

/** Every address elsewhere that the site leads readers to, and the files that do; what nobody can read is left out. */
export function watchedLinks(now: Date): Map<string, string[]> {
  const { entries, registry } = content()
  const links = new Map<string, string[]>()
  const add = (address: string, file: string) => {
    const url = webAddress(address) && normal(address)
    if (!url || url.startsWith(`${settings().siteUrl}/`)) return
    const files = links.get(url) ?? []
    if (!files.includes(file)) links.set(url, [...files, file])
  }
  for (const [name, link] of registry.links) {
    for (const { href } of addressesOf(link)) add(href, `links.yaml: ${name}`)
  }
  for (const entry of entries.filter((each) => standing(each, now) === 'public')) {
    const { file, item, links: shops } = entry
    if (item?.url) add(item.url, file)
    for (const { to } of shops) add(to, file)
    for (const address of contentFiles().addressesInText(file)) add(address, file)
  }
  return links
}
