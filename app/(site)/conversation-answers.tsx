import { Ask } from '@/components/site/ask'
import { ConversationClosed } from '@/components/site/conversation-closed'
import { MessagePage } from '@/components/site/message-page'
import { PageTitle } from '@/components/site/page-title'
import { Sentence } from '@/components/site/sentence'
import { entryAt } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import type { ClosedBecause } from '@/lib/articles/open'
import { siteWords } from '@/lib/articles/site-words'
import type { FieldErrors } from '@/lib/comments/comment-form'
import type { OwnView } from '@/lib/comments/own-view'
import type { Words } from '@/lib/words/words'
import { CommentFormPart } from './comment-form-part'
import { OwnPart } from './own-part'
import { ConfirmNot, ConfirmPart, GuestPart, Silenced } from './proof-answers'
import { Reported, ReportPart } from './report-part'
import { backTo, entryIn, waysOn } from './ways-on'

export type ConversationAnswerProps = {
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
  problem?: string
  path?: string
  of?: string
}
type Props = ConversationAnswerProps

/** Pages that answer what readers send to a conversation. */
export const CONVERSATION_ANSWERS = {
  'too-large': { title: (words: Words) => words.form.tooLarge.title, page: (props: Props) => <TooLarge {...props} /> },
  'not-a-form': { title: (words: Words) => words.form.notAForm.title, page: (props: Props) => <NotAForm {...props} /> },
  closed: { title: (words: Words) => words.form.closed.title, page: (props: Props) => <Closed {...props} /> },
  ask: {
    title: (words: Words) => words.form.ask.title,
    page: (props: Props) => <Ask entry={entryIn(props)!} because={props.ask ?? 'attack'} />,
  },
  'comment-form': {
    title: (words: Words) => words.form.page.title,
    page: (props: Props) => <FormAgain {...props} entry={entryIn(props)!} />,
  },
  'wrong-key': { title: (words: Words) => words.standing.wrongKey.title, page: () => <WrongKey /> },
  'window-closed': {
    title: (words: Words) => words.standing.tooLate.title,
    page: ({ own }: Props) => <TooLate own={typeof own === 'string' ? own : '/'} />,
  },
  own: {
    title: (words: Words) => words.standing.title,
    page: ({ own, errors, typed }: Props) => <OwnPart own={own as OwnView} errors={errors} typed={typed} />,
  },
  confirm: {
    title: (words: Words) => words.standing.confirm.title,
    page: ({ of = '' }: Props) => <ConfirmPart token={of} />,
  },
  'confirm-not': {
    title: (words: Words) => words.standing.confirm.troubleTitle,
    page: ({ of }: Props) => <ConfirmNot why={of} />,
  },
  silenced: { title: (words: Words) => words.standing.confirm.silencedTitle, page: () => <Silenced /> },
  me: { title: (words: Words) => words.standing.guest.title, page: ({ of }: Props) => <GuestPart id={of} /> },
  report: {
    title: (words: Words) => words.standing.report.title,
    page: ({ of, typed, problem }: Props) => <ReportPart id={Number(of)} typed={typed} problem={problem} />,
  },
  reported: { title: (words: Words) => words.standing.report.thanksTitle, page: () => <Reported /> },
}

function FormAgain({ entry, fields, errors, preview, parentGone }: Props & { entry: Entry }) {
  const words = siteWords().form.page
  return (
    <>
      <PageTitle title={preview ? words.lookFirst : words.notPosted}>
        <Sentence of={words.to} blanks={{ entry: <a href={pathOf(entry)}>{entry.title}</a> }} />
      </PageTitle>
      {parentGone && <p role="alert">{words.parentGone}</p>}
      <CommentFormPart entry={entry} fields={fields} errors={errors} preview={preview} />
    </>
  )
}

/** What was typed is never lost: here it can be copied from. */
function Closed({ because = 'entry', fields, ...props }: Props) {
  const words = siteWords().form.closed
  return (
    <MessagePage title={words.title} links={backTo(entryIn(props))}>
      <ConversationClosed because={because} />
      {fields?.body && (
        <>
          <p>{words.yourWords}</p>
          <pre className="your-words" dir="auto">
            {fields.body}
          </pre>
        </>
      )}
    </MessagePage>
  )
}

function TooLarge({ limit, path = '' }: Props) {
  const { title, text } = siteWords().form.tooLarge
  return (
    <MessagePage title={title} links={backTo(entryAt(path.replace(/\/comments$/, '')))}>
      <p>
        <Sentence of={text} blanks={{ limit }} />
      </p>
    </MessagePage>
  )
}

function NotAForm(props: Props) {
  const { title, text } = siteWords().form.notAForm
  return (
    <MessagePage title={title} links={backTo(entryIn(props))}>
      <p>{text}</p>
    </MessagePage>
  )
}

function WrongKey() {
  const { title, text } = siteWords().standing.wrongKey
  return (
    <MessagePage title={title} links={waysOn()}>
      <p>{text}</p>
    </MessagePage>
  )
}

function TooLate({ own }: { own: string }) {
  const { title: yours, tooLate } = siteWords().standing
  return (
    <MessagePage title={tooLate.title} links={[{ label: yours, to: own }]}>
      <p>{tooLate.text}</p>
    </MessagePage>
  )
}
