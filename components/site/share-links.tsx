import { siteWords } from '@/lib/articles/site-words'
import type { Share } from '@/lib/site'

type ShareLinksProps = { shares: readonly Share[]; title: string; url: string }

/** Plain links: nobody learns of a reader who does not follow one. */
export function ShareLinks({ shares, title, url }: ShareLinksProps) {
  if (shares.length === 0) return null
  const words = siteWords().entry
  return (
    <p className="share">
      {words.share}{' '}
      {shares.map((share) => (
        <a key={share} href={TO[share](encodeURIComponent(title), encodeURIComponent(url))}>
          {share === 'mail' ? words.byEmail : NAMES[share]}
        </a>
      ))}
    </p>
  )
}

const NAMES: Record<Exclude<Share, 'mail'>, string> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
}

const TO: Record<Share, (title: string, url: string) => string> = {
  mail: (title, url) => `mailto:?subject=${title}&body=${url}`,
  whatsapp: (title, url) => `https://wa.me/?text=${title}%20${url}`,
  telegram: (title, url) => `https://t.me/share/url?url=${url}&text=${title}`,
  bluesky: (title, url) => `https://bsky.app/intent/compose?text=${title}%20${url}`,
  facebook: (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
}
