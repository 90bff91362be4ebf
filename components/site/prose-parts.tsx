/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable with the keyboard (WCAG 2.1.1) */
import type { ComponentProps } from 'react'
import { siteWords } from '@/lib/articles/site-words'
import { sectionHeading } from './section-heading'

/**
 * How Markdown's own elements are drawn in articles, for `components` of a compiled body. What scrolls sideways on a phone
 * can be reached with the keyboard; columns are aligned by a class, since the policy of our pages forbids `style`; the
 * boxes of a task list have a name.
 */
export const PROSE_PARTS = {
  h2: sectionHeading('h2'),
  h3: sectionHeading('h3'),
  table: (props: ComponentProps<'table'>) => (
    <section className="table-scroll" aria-label={siteWords().entry.table} tabIndex={0}>
      <table {...props} />
    </section>
  ),
  pre: (props: ComponentProps<'pre'>) => <pre tabIndex={0} {...props} />,
  th: ({ style, ...props }: ComponentProps<'th'>) => <th className={alignment(style)} {...props} />,
  td: ({ style, ...props }: ComponentProps<'td'>) => <td className={alignment(style)} {...props} />,
  input: (props: ComponentProps<'input'>) => (
    <input aria-label={props.checked ? siteWords().entry.done : siteWords().entry.notDone} {...props} />
  ),
}

const alignment = (style: ComponentProps<'td'>['style']) => style?.textAlign && `align-${style.textAlign}`
