import { run } from '@mdx-js/mdx'
import type { ComponentProps, ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import { DISCLOSURE_MARK } from '@/lib/articles/mentions'
import { Callout, Disclosure, Figure, PullQuote, Recommend } from './mdx'
import { ShownPicture, type KnownPicture } from './picture'
import { PROSE_PARTS } from './prose-parts'
import { TextLink, type Resolve } from './text-link'

type Recommended = Parameters<typeof Recommend>[0]['entry']
type Runtime = Parameters<typeof run>[1]

/** A compiled article as markup. What `<Recommend>` and `<Disclosure>` show of the rest of the site is handed in. */
export async function EntryBody({
  code,
  disclosure,
  discloseAt,
  resolve,
  recommended,
  pictureAt,
  firstPicture,
}: {
  code: string
  disclosure: string
  /** The block with the first paid link, unless the text says it before. */
  discloseAt: number | null
  resolve: Resolve
  recommended: (slug: string) => Recommended
  pictureAt: (src: string) => Promise<KnownPicture>
  /** The address of the one that is seen at once, if any is. */
  firstPicture?: string
}) {
  const { default: Content } = await run(code, { ...(runtime as unknown as Runtime), baseUrl: import.meta.url })
  const shownAt = async (src: string) => ({ src, picture: await pictureAt(src), isFirst: src === firstPicture })
  return (
    <div className="prose e-content">
      <Content
        components={{
          ...PROSE_PARTS,
          a: (props: ComponentProps<'a'>) => <TextLink resolve={resolve} {...props} />,
          [DISCLOSURE_MARK]: ({ 'data-block': block }: { 'data-block': string }) =>
            Number(block) === discloseAt && <Disclosure text={disclosure} />,
          Callout,
          // Markdown and MDX know addresses only.
          img: async ({ src, alt = '', ...rest }: ComponentProps<'img'>) => (
            <ShownPicture {...rest} {...await shownAt(src as string)} alt={alt} />
          ),
          Figure: async (props: ComponentProps<typeof Figure>) => <Figure {...props} {...await shownAt(props.src)} />,
          PullQuote,
          Disclosure: () => <Disclosure text={disclosure} />,
          Recommend: ({ slug }: { slug: string }): ReactNode => <Recommend entry={recommended(slug)} />,
        }}
      />
    </div>
  )
}
