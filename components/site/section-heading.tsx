import type { ComponentProps } from 'react'
import { siteWords } from '@/lib/articles/site-words'

/** A heading within a text, with a link to itself beside it: in the heading, it would become part of its name. */
export const sectionHeading = (Heading: 'h2' | 'h3') =>
  function SectionHeading({ id, className, ...props }: ComponentProps<'h2'>) {
    // That of the notes is there for those who hear the page; the compiler of texts knows no language.
    if (id === 'footnote-label') {
      return (
        <Heading id={id} className={className}>
          {siteWords().entry.notes}
        </Heading>
      )
    }
    if (!id || className) return <Heading id={id} className={className} {...props} />
    return (
      <div className="section-heading">
        <Heading id={id} {...props} />
        <a className="anchor" href={`#${id}`} aria-labelledby={id}>
          #
        </a>
      </div>
    )
  }
