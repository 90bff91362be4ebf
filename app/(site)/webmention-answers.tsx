import { MessagePage } from '@/components/site/message-page'
import { WebmentionForm } from '@/components/site/webmention-form'
import { siteWords } from '@/lib/articles/site-words'
import type { Words } from '@/lib/words/words'
import { WebmentionStanding } from './webmention-standing'

type WebmentionProps = { source?: string; target?: string; problem?: string; path?: string; of?: string }

/** Pages for people who send webmentions by hand. */
export const WEBMENTION_ANSWERS = {
  webmention: {
    title: (words: Words) => words.webmentions.title,
    page: ({ source, target, problem }: WebmentionProps) => (
      <WebmentionForm source={source} target={target} problem={problem} />
    ),
  },
  'webmention-received': {
    title: (words: Words) => words.webmentions.received.title,
    page: ({ path = '/' }: WebmentionProps) => {
      const words = siteWords().webmentions.received
      return (
        <MessagePage title={words.title} links={[{ label: words.link, to: path }]}>
          <p>{words.text}</p>
        </MessagePage>
      )
    },
  },
  'webmention-standing': {
    title: (words: Words) => words.webmentions.standing.title,
    page: ({ of = '' }: WebmentionProps) => <WebmentionStanding of={of} />,
  },
}
