import type { ReactNode } from 'react'
import { Ask } from '@/components/site/ask'
import { ConversationClosed } from '@/components/site/conversation-closed'
import { MessagePage } from '@/components/site/message-page'
import { MyDataGone, MyDataRequest, MyDataTrouble } from '@/components/site/my-data-pages'
import { PageTitle } from '@/components/site/page-title'
import { Visits } from '@/components/site/visits'
import { WebmentionForm } from '@/components/site/webmention-form'
import { content, entryAt } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { listedEntries } from '@/lib/articles/lists'
import type { ClosedBecause } from '@/lib/articles/open'
import type { FieldErrors } from '@/lib/comments/comment-form'
import type { OwnView } from '@/lib/comments/own-view'
import { CommentFormPart } from './comment-form-part'
import { MAIL_ANSWERS } from './mail-answers'
import { OwnPart } from './own-part'
import { ConfirmNot, ConfirmPart, GuestPart, Silenced } from './proof-answers'
import { Reported, ReportPart } from './report-part'
import { WebmentionStanding } from './webmention-standing'

/** What route handlers and the front server hand to an answer page; each takes what is its own. */
export type AnswerProps = {
  entry?: Entry | string
  fields?: Record<string, string>
  errors?: FieldErrors
  preview?: string
  parentGone?: boolean
  because?: ClosedBecause
  ask?: 'attack' | 'limit'
  own?: OwnView | string
  typed?: string
  limit?: string
  source?: string
  target?: string
  problem?: string
  path?: string
  of?: string
  host?: string
  leaves?: string
  isAsked?: boolean
}
type AnswerPage = { title: string; page: (props: AnswerProps) => ReactNode }

const entryIn = ({ entry }: AnswerProps) => (typeof entry === 'object' ? entry : content().byId.get(Number(entry ?? 0)))

const newest = () =>
  listedEntries(content(), new Date())
    .slice(0, 5)
    .map((entry) => ({ label: entry.title, to: pathOf(entry) }))

const WAYS_ON = [
  { label: 'The front page', to: '/' },
  { label: 'Everything, by date', to: '/archive' },
  { label: 'Everything, by subject', to: '/tags' },
]

const backTo = (entry: Entry | undefined) => (entry ? [{ label: entry.title, to: pathOf(entry) }] : WAYS_ON)

export const ANSWERS: Record<string, AnswerPage> = {
  ...MAIL_ANSWERS,
  'not-found': {
    title: 'There is no page here',
    page: () => (
      <MessagePage title="There is no page here" links={[...WAYS_ON, ...newest()]}>
        <p>
          The address may have a slip in it, or what stood here has been taken away. One of these may be what you want:
        </p>
      </MessagePage>
    ),
  },
  withdrawn: {
    title: 'This was withdrawn',
    page: (props) => (
      <MessagePage title={`“${entryIn(props)?.title}” was withdrawn`} links={WAYS_ON}>
        <p>It stood here once. Its author has taken it back, for good.</p>
      </MessagePage>
    ),
  },
  broken: {
    title: 'This page is being mended',
    page: () => (
      <MessagePage title="This page is being mended" links={WAYS_ON}>
        <p>Its text has a mistake that keeps it from being shown. Please look again in a few minutes.</p>
      </MessagePage>
    ),
  },
  'not-allowed': {
    title: 'That cannot be done here',
    page: () => (
      <MessagePage title="That cannot be done here" links={WAYS_ON}>
        <p>The address exists, but it does not take this kind of request.</p>
      </MessagePage>
    ),
  },
  webmention: {
    title: 'Send a webmention',
    page: ({ source, target, problem }) => <WebmentionForm source={source} target={target} problem={problem} />,
  },
  'webmention-received': {
    title: 'Thank you for the webmention',
    page: ({ path = '/' }) => (
      <MessagePage title="Thank you for the webmention" links={[{ label: 'See what becomes of it', to: path }]}>
        <p>
          Your page will be looked at in a moment. If it links to the page that you named, it is shown once this site
          lets it through.
        </p>
      </MessagePage>
    ),
  },
  'webmention-standing': { title: 'A webmention', page: ({ of = '' }) => <WebmentionStanding of={of} /> },
  visits: {
    title: 'Why this site visits yours',
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
      <MessagePage title="That was a lot at once" links={WAYS_ON}>
        <p>So many searches have come from your network that this one has to wait. Please try again in a minute.</p>
      </MessagePage>
    ),
  },
  'too-large': {
    title: 'That is too much at once',
    page: ({ limit, path = '' }) => (
      <MessagePage title="That is too much at once" links={backTo(entryAt(path.replace(/\/comments$/, '')))}>
        <p>
          What you sent is larger than {limit}, the most that is taken here. Nothing was stored. Please go back and
          shorten it.
        </p>
      </MessagePage>
    ),
  },
  'wrong-key': {
    title: 'This address does not fit',
    page: () => (
      <MessagePage title="This address does not fit" links={WAYS_ON}>
        <p>
          The author’s own view of a comment opens with the whole address that was shown after posting. Part of it is
          missing or wrong.
        </p>
      </MessagePage>
    ),
  },
  'window-closed': {
    title: 'Too late to change',
    page: ({ own }) => (
      <MessagePage
        title="Too late to change"
        links={[{ label: 'Your comment', to: typeof own === 'string' ? own : '/' }]}
      >
        <p>
          A comment can be edited or deleted for 15 minutes after it was posted. This one stays as it is; write to the
          owner of the site if that is a problem.
        </p>
      </MessagePage>
    ),
  },
  'not-a-form': {
    title: 'That was not a form',
    page: (props) => (
      <MessagePage title="That was not a form" links={backTo(entryIn(props))}>
        <p>What was sent could not be read as one of the forms of this site. Nothing was stored.</p>
      </MessagePage>
    ),
  },
  closed: {
    title: 'The conversation is closed',
    page: (props) => (
      <MessagePage title="The conversation is closed" links={backTo(entryIn(props))}>
        <ConversationClosed because={props.because ?? 'entry'} />
        <YourWords fields={props.fields} />
      </MessagePage>
    ),
  },
  ask: {
    title: 'One moment, please',
    page: (props) => <Ask entry={entryIn(props)!} because={props.ask ?? 'attack'} />,
  },
  'comment-form': {
    title: 'Your response',
    page: (props) => (
      <>
        <PageTitle title={props.preview ? 'A look before you post' : 'Your response is not posted yet'}>
          To <a href={pathOf(entryIn(props)!)}>{entryIn(props)!.title}</a>
        </PageTitle>
        {props.parentGone && (
          <p role="alert">
            What you replied to is no longer here. You can still post your words as a comment of their own.
          </p>
        )}
        <CommentFormPart entry={entryIn(props)!} fields={props.fields} errors={props.errors} preview={props.preview} />
      </>
    ),
  },
  confirm: { title: 'Did you write this?', page: ({ of = '' }) => <ConfirmPart token={of} /> },
  'confirm-not': { title: 'This link does not do anything', page: ({ of }) => <ConfirmNot why={of} /> },
  silenced: { title: 'You will not hear from us again', page: () => <Silenced /> },
  me: { title: 'You in this browser', page: ({ of }) => <GuestPart id={of} /> },
  report: {
    title: 'Report a response',
    page: ({ of, typed, problem }) => <ReportPart id={Number(of)} typed={typed} problem={problem} />,
  },
  reported: { title: 'Thank you for the report', page: () => <Reported /> },
  own: {
    title: 'Your comment',
    page: ({ own, errors, typed }) => <OwnPart own={own as OwnView} errors={errors} typed={typed} />,
  },
}

/** What was typed is never lost: here it can be copied from. */
function YourWords({ fields }: { fields?: Record<string, string> }) {
  if (!fields?.body) return null
  return (
    <>
      <p>Here are your words, so that you can keep them:</p>
      <pre className="your-words">{fields.body}</pre>
    </>
  )
}
