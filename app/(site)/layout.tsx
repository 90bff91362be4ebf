import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site/site-frame'
import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'
import { lettersAreOn } from '@/lib/notifications/letters/letters-are-on'
import { directionOf } from '@/lib/words/words'
import { alternatesOf } from './alternates'
import './site.css'

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = content().site
  return {
    metadataBase: new URL(settings().siteUrl),
    title: { default: title, template: `%s · ${title}` },
    description,
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
    alternates: alternatesOf(),
    openGraph: { siteName: title, type: 'website' },
  }
}

export default function SiteLayout({ children }: { children: ReactNode }) {
  const { site, theme } = content()
  return (
    <html lang={site.language} dir={directionOf(site.language)}>
      <body>
        {theme && <link rel="stylesheet" href={`/theme.${theme.hash}.css`} />}
        <SiteFrame site={site} hasLetters={lettersAreOn()}>
          {children}
        </SiteFrame>
      </body>
    </html>
  )
}
