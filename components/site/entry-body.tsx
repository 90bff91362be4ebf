import { run } from '@mdx-js/mdx'
import type { ComponentProps, ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import { AT_ONCE, DISCLOSURE_MARK } from '@/lib/articles/mentions'
import { Callout, Disclosure, Figure, PullQuote, Recommend } from './mdx'
import { PARAGRAPH, ShownPicture, type KnownPicture } from './picture'
import { PROSE_PARTS } from './prose-parts'
import { TextLink, type Resolve } from './text-link'

type Recommended = Parameters<typeof Recommend>[0]['entry']
type AtOnce = { [AT_ONCE]?: string }
type Runtime = Parameters<typeof run>[1]

/** A compiled article as markup. What `<Recommend>` and `<Disclosure>` show of the rest of the site is handed in. */
export async function EntryBody({
  code,
  disclosure,
  discloseAt,
  resolve,
  recommended,
  pictureAt,
  hasCover = false,
}: {
  code: string
  disclosure: string
  /** The block with the first paid link, unless the text says it before. */
  discloseAt: number | null
  resolve: Resolve
  recommended: (slug: string) => Recommended
  pictureAt: (src: string) => Promise<KnownPicture>
  /** What stands above the text is seen first. */
  hasCover?: boolean
}) {
  const { default: Content } = await run(code, { ...(runtime as unknown as Runtime), baseUrl: import.meta.url })
  return (
    <div className="prose e-content">
      <Content
        components={{
          ...PROSE_PARTS,
          a: (props: ComponentProps<'a'>) => <TextLink resolve={resolve} {...props} />,
          [DISCLOSURE_MARK]: ({ 'data-block': block }: { 'data-block': string }) =>
            Number(block) === discloseAt && <Disclosure text={disclosure} />,
          Callout,
          img: async ({ src, alt = '', [AT_ONCE]: atOnce, ...rest }: ComponentProps<'img'> & AtOnce) => {
            // Markdown and MDX know addresses only.
            const shown = { src: src as string, alt, picture: await pictureAt(src as string) }
            return <ShownPicture sizes={PARAGRAPH} {...rest} {...shown} isFirst={atOnce !== undefined && !hasCover} />
          },
          Figure: async ({ [AT_ONCE]: atOnce, ...props }: ComponentProps<typeof Figure> & AtOnce) => (
            <Figure {...props} picture={await pictureAt(props.src)} isFirst={atOnce !== undefined && !hasCover} />
          ),
          PullQuote,
          Disclosure: () => <Disclosure text={disclosure} />,
          Recommend: ({ slug }: { slug: string }): ReactNode => <Recommend entry={recommended(slug)} />,
        }}
      />
    </div>
  )
}
