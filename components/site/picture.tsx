import type { ComponentProps } from 'react'
import { formatsOf, typeOf, variantAddress, widthsOf, type Picture } from '@/lib/media/picture'

/** What is known of the picture at an address: nothing of one that is elsewhere or not in order. */
export type KnownPicture = Picture | 'too large' | undefined

/** How wide the column is, on screens that have a margin beside it and on those that have none. */
const COLUMN = '(min-width: 69rem) 50.5rem, (min-width: 62rem) calc(100vw - 18.5rem), 92vw'

/** A picture within a paragraph is as wide as that. */
export const PARAGRAPH = '(min-width: 44rem) 40rem, 92vw'

type ShownPictureProps = Omit<ComponentProps<'img'>, 'src' | 'alt'> & {
  src: string
  alt: string
  picture: KnownPicture
  /** It is seen at once, before anybody scrolls. */
  isFirst?: boolean
  /** Of the picture itself, for machines. */
  photoClass?: string
}

/**
 * A picture in the format and width that fit the reader's screen, in its place before it is there: its colour stands behind
 * it until then. One that is too large for a reader is a link.
 */
export function ShownPicture({ src, alt, picture, isFirst, className, photoClass, ...rest }: ShownPictureProps) {
  if (picture === 'too large') return <a href={src}>{alt}</a>

  const { sizes = COLUMN, width, height, ...others } = rest
  const shown = {
    ...others,
    ...(picture ? sizeOf(picture, width) : { width, height }),
    ...(isFirst ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const }),
    decoding: 'async' as const,
  }
  if (!picture || (!picture.format && !picture.tone)) {
    return <img {...shown} src={src} alt={alt} className={classes(className, photoClass)} />
  }
  const { tone } = picture
  const formats = formatsOf(picture)
  const last = formats.at(-1)
  return (
    <span className={classes('picture', className)}>
      {tone && <svg color={tone} aria-hidden="true" />}
      <picture>
        {formats.slice(0, -1).map((format) => (
          <source key={format} type={typeOf(format)} srcSet={srcSetOf(picture, format)} sizes={sizes} />
        ))}
        <img
          {...shown}
          {...(last && { srcSet: srcSetOf(picture, last), sizes })}
          src={last ? variantAddress({ ...picture, format: last, width: plainWidth(picture) }) : src}
          alt={alt}
          className={photoClass}
        />
      </picture>
    </span>
  )
}

const classes = (...names: (string | undefined)[]) => names.filter(Boolean).join(' ') || undefined

/** As large as it is, or as wide as its writer says. */
function sizeOf(picture: Picture, written: number | string | undefined) {
  const width = Math.min(Number(written) || picture.width, picture.width)
  return { width, height: Math.round((width * picture.height) / picture.width) }
}

const srcSetOf = (picture: Picture, format: NonNullable<Picture['format']>) =>
  widthsOf(picture)
    .map((width) => `${variantAddress({ ...picture, format, width })} ${width}w`)
    .join(', ')

/** For programs that know one address only, such as feed readers. */
const PLAIN_WIDTH = 1200
const plainWidth = (picture: Picture) => widthsOf(picture).findLast((width) => width <= PLAIN_WIDTH)!
