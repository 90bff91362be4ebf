import type { ReactNode } from 'react'
import { MessagePage } from '@/components/site/message-page'
import { MyDataGone, MyDataRequest, MyDataTrouble } from '@/components/site/my-data-pages'
import { Visits } from '@/components/site/visits'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { listedEntries } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
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
    title: (words) => words.page.notFound.title,
    page: () => <Message {...siteWords().page.notFound} links={[...waysOn(), ...newest()]} />,
  },
  withdrawn: {
    title: (words) => words.page.withdrawn.title,
    page: (props) => {
      const { was, text } = siteWords().page.withdrawn
      return <Message title={was(entryIn(props)?.title ?? '')} text={text} />
    },
  },
  broken: { title: (words) => words.page.broken.title, page: () => <Message {...siteWords().page.broken} /> },
  'not-allowed': {
    title: (words) => words.page.notAllowed.title,
    page: () => <Message {...siteWords().page.notAllowed} />,
  },
  visits: {
    title: (words) => words.visits.title,
    page: ({ host, leaves, problem }) => <Visits host={host} leaves={leaves} problem={problem} />,
  },
  'my-data': {
    title: (words) => words.following.ownData.title,
    page: ({ isAsked, typed, problem }) => <MyDataRequest isAsked={isAsked} typed={typed} problem={problem} />,
  },
  'my-data-trouble': {
    title: (words) => words.following.ownData.troubleTitle,
    page: ({ of = '' }) => <MyDataTrouble why={of} />,
  },
  'my-data-gone': {
    title: (words) => words.following.ownData.doneTitle,
    page: ({ of }) => <MyDataGone isErased={of === 'erase'} />,
  },
  'xml-rpc': {
    title: (words) => words.page.xmlRpc.title,
    page: () => <Message {...siteWords().page.xmlRpc} links={[]} />,
  },
  'too-often': { title: (words) => words.page.tooOften.title, page: () => <Message {...siteWords().page.tooOften} /> },
}

type MessageProps = { title: string; text: string; links?: { label: string; to: string }[] }

function Message({ title, text, links = waysOn() }: MessageProps) {
  return (
    <MessagePage title={title} links={links}>
      <p>{text}</p>
    </MessagePage>
  )
}
