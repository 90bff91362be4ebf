import { ShownPicture } from '@/components/site/picture'
import { plainHtml, type Media } from '@/components/site/plain-html'
import { bodyOf } from '@/lib/articles/body'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { settings } from '@/lib/env'
import { pictureOnPage } from '@/lib/media/variants'
import { EntryText } from './entry-text'

/** The picture and the whole text of an entry as HTML that stands anywhere; of a broken file, its description. */
export async function htmlOfEntry(entry: Entry, media: Media = 'kept'): Promise<string> {
  const { cover, description } = entry
  const body = await bodyOf(entry)
  const text = body.ok ? <EntryText entry={entry} body={body.value} /> : <p>{description}</p>
  return plainHtml(
    [
      cover && media === 'kept' && <ShownPicture key="cover" {...cover} picture={await pictureOnPage(cover.src)} />,
      text,
    ],
    settings().siteUrl + pathOf(entry),
    media,
  )
}
