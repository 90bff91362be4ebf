import type { ReactNode } from 'react'
import { MessagePage } from '@/components/site/message-page'
import { MyDataGone, MyDataRequest, MyDataTrouble } from '@/components/site/my-data-pages'
import { Visits } from '@/components/site/visits'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { listedEntries } from '@/lib/articles/lists'
import type { Words } from '@/lib/words/words'
import { CONVERSATION_ANSWERS, type ConversationAnswerProps } from './conversation-answers'
import { MAIL_ANSWERS } from './mail-answers'
import { entryIn, waysOn } from './ways-on'
import { WEBMENTION_ANSWERS } from './webmention-answers'

/** What route handlers and the front server hand to an answer page; each takes what is its own. */
export type AnswerProps = ConversationAnswerProps & {
  source?: string
  target?: string
  host?: string
  leaves?: string
  isAsked?: boolean
}
/** The title is its text, or finds it in the catalogue. */
type AnswerPage = { title: string | ((words: Words) => string); page: (props: AnswerProps) => ReactNode }

const newest = () =>
  listedEntries(content(), new Date())
    .slice(0, 5)
    .map((entry) => ({ label: entry.title, to: pathOf(entry) }))

export const ANSWERS: Record<string, AnswerPage> = {
  ...CONVERSATION_ANSWERS,
  ...WEBMENTION_ANSWERS,
  ...MAIL_ANSWERS,
  'not-found': {
    title: 'There is no page here',
    page: () => (
      <MessagePage title="There is no page here" links={[...waysOn(), ...newest()]}>
        <p>
          The address may have a slip in it, or what stood here has been taken away. One of these may be what you want:
        </p>
      </MessagePage>
    ),
  },
  withdrawn: {
    title: 'This was withdrawn',
    page: (props) => (
      <MessagePage title={`“${entryIn(props)?.title}” was withdrawn`} links={waysOn()}>
        <p>It stood here once. Its author has taken it back, for good.</p>
      </MessagePage>
    ),
  },
  broken: {
    title: 'This page is being mended',
    page: () => (
      <MessagePage title="This page is being mended" links={waysOn()}>
        <p>Its text has a mistake that keeps it from being shown. Please look again in a few minutes.</p>
      </MessagePage>
    ),
  },
  'not-allowed': {
    title: 'That cannot be done here',
    page: () => (
      <MessagePage title="That cannot be done here" links={waysOn()}>
        <p>The address exists, but it does not take this kind of request.</p>
      </MessagePage>
    ),
  },
  visits: {
    title: (words) => words.visits.title,
    page: ({ host, leaves, problem }) => <Visits host={host} leaves={leaves} problem={problem} />,
  },
  'my-data': {
    title: 'What is kept about you',
    page: ({ isAsked, typed, problem }) => <MyDataRequest isAsked={isAsked} typed={typed} problem={problem} />,
  },
  'my-data-trouble': {
    title: 'This link does not open',
    page: ({ of = '' }) => <MyDataTrouble why={of} />,
  },
  'my-data-gone': {
    title: 'It is done',
    page: ({ of }) => <MyDataGone isErased={of === 'erase'} />,
  },
  'xml-rpc': {
    title: 'For other sites',
    page: () => (
      <MessagePage title="This address is for other sites">
        <p>It takes pingbacks: an XML-RPC call of pingback.ping, sent by POST.</p>
      </MessagePage>
    ),
  },
  'too-often': {
    title: 'That was a lot at once',
    page: () => (
      <MessagePage title="That was a lot at once" links={waysOn()}>
        <p>So many searches have come from your network that this one has to wait. Please try again in a minute.</p>
      </MessagePage>
    ),
  },
}
