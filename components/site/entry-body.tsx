import { run } from '@mdx-js/mdx'
import type { ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import { Callout, Disclosure, Figure, PullQuote, Recommend } from './mdx'
import { PROSE_PARTS } from './prose-parts'

type Recommended = Parameters<typeof Recommend>[0]['entry']
type Runtime = Parameters<typeof run>[1]

/** A compiled article as markup. What `<Recommend>` and `<Disclosure>` show of the rest of the site is handed in. */
export async function EntryBody({
  code,
  disclosure,
  recommended,
}: {
  code: string
  disclosure: string
  recommended: (slug: string) => Recommended
}) {
  const { default: Content } = await run(code, { ...(runtime as unknown as Runtime), baseUrl: import.meta.url })
  return (
    <div className="prose e-content">
      <Content
        components={{
          ...PROSE_PARTS,
          Callout,
          Figure,
          PullQuote,
          Disclosure: () => <Disclosure text={disclosure} />,
          Recommend: ({ slug }: { slug: string }): ReactNode => <Recommend entry={recommended(slug)} />,
        }}
      />
    </div>
  )
}
