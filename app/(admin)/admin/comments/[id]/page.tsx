import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { Age } from '@/components/admin/age'
import { BlockFromItem } from '@/components/admin/block-from-item'
import { ChooseTemplate } from '@/components/admin/choose-template'
import { DecideButtons } from '@/components/admin/decide-buttons'
import { EditForm } from '@/components/admin/edit-form'
import { History } from '@/components/admin/history'
import { ItemFacts } from '@/components/admin/item-facts'
import { ItemNews } from '@/components/admin/item-news'
import { LikeIt } from '@/components/admin/like-it'
import { Notes } from '@/components/admin/notes'
import { Nothing } from '@/components/admin/nothing'
import { QueueKeys } from '@/components/admin/queue-keys'
import { ReasonFields } from '@/components/admin/reason-fields'
import { ReplyForm } from '@/components/admin/reply-form'
import { ReportReasons } from '@/components/admin/report-reasons'
import { seenValue } from '@/components/admin/seen'
import { ShortThread } from '@/components/admin/short-thread'
import { may } from '@/lib/accounts/permissions'
import type { Moderator } from '@/lib/accounts/sessions'
import { VerdictParts } from '@/components/admin/verdict'
import { pathOf } from '@/lib/articles/entry'
import { content } from '@/lib/articles/content'
import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import { likeIt, type Like } from '@/lib/moderation/like-it'
import { nextInQueue } from '@/lib/moderation/queue'
import { readItem, type Item } from '@/lib/moderation/read-item'
import { isWaiting } from '@/lib/moderation/response'
import { scopeOf, type Scope } from '@/lib/moderation/scope'
import { readTemplates } from '@/lib/moderation/templates/reply-templates'
import type { Template } from '@/lib/moderation/templates/store'
import { parseUrl } from '@/lib/parse-url'
import { DeskPage } from '../../desk-page'
import { decideAction } from '../actions'
import { News } from '../news'
import { filterOf, itemHref, newsOf, queueHref, readAddress, readFrom, type SearchParams } from '../queue-address'
import { blockOriginAction } from './block-origin-action'
import { BlockNews } from './block-news'
import { replyAction } from './reply-action'
import { addNoteAction, editAction, removeNoteAction } from './words-actions'

type ItemProps = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: ItemProps): Promise<Metadata> {
  return { title: `Response #${(await params).id}` }
}

export default async function ItemPage({ params, searchParams }: ItemProps) {
  const who = await requireMay('moderate')
  const { id } = await params
  const query = await searchParams
  const item = await readItem(/^\d{1,10}$/.test(id) ? Number(id) : 0, who)
  return (
    <DeskPage who={who} here="/admin/comments">
      {item ? (
        <Whole
          who={who}
          item={item}
          query={query}
          next={await nextAfter(item, query, scopeOf(who))}
          likes={may(who.role, 'people') ? await likeIt({ ...item, host: hostOf(item) }) : []}
          templates={await readTemplates()}
        />
      ) : (
        <Nothing what={`response with the number ${id}`} />
      )}
    </DeskPage>
  )
}

type Query = Awaited<SearchParams>

/** Where one was going through the queue: the list that the item was opened from, or that of its state. */
const listOf = ({ state }: Item, { from }: Query) => readFrom(from) ?? readAddress({ state })

/** Asked for only after a decision: the next one of the list, or of those that wait. */
async function nextAfter(item: Item, query: Query, scope: Scope): Promise<string | null> {
  if (readAddress(query).undo === null) return null
  const list = readFrom(query.from) ?? readAddress({})
  const next = await nextInQueue(filterOf(list), item.id, scope)
  return next === null ? null : itemHref(next, list)
}

type WholeProps = {
  who: Moderator
  item: Item
  query: Query
  next: string | null
  likes: Like[]
  templates: Template[]
}

/** Of the linking page, or of the site that its author gives as theirs. */
const hostOf = ({ linkback, authorUrl }: Item) => linkback?.host ?? parseUrl(authorUrl ?? '')?.hostname ?? null

function Whole({ who, item, query, next, likes, templates }: WholeProps) {
  const { id, kind, state, html, linkback, reasons, reports } = item
  const { site } = content()
  const now = new Date()
  const list = listOf(item, query)
  const here = query.from === undefined ? `/admin/comments/${id}` : itemHref(id, list)
  const name = item.authorName ?? linkback?.host ?? 'Anonymous'
  const chosen = templates.find((template) => String(template.id) === query.template)
  const isAnswerable = (state === 'approved' || isWaiting(state)) && item.withdrawnAt === null
  return (
    <>
      <p className="crumb">
        <a href={queueHref(list, { after: list.after })}>Queue</a>
      </p>
      <h1>
        {kind === 'comment' ? 'Comment' : kind[0]?.toUpperCase() + kind.slice(1)} by {name}
      </h1>
      <p className="on">
        on <a href={pathOf(item.entry)}>{item.entry.title}</a>,{' '}
        <Age date={item.createdAt} now={now} timeZone={site.timeZone} />
      </p>
      <News address={readAddress(query)} back={here} scope={scopeOf(who)} />
      {next && (
        <p className="onward after-news">
          <a href={next} className="button main" data-do="next">
            Next in the queue
          </a>
        </p>
      )}
      <BlockNews added={query.added} failed={query.failed} replied={query.replied} id={id} />
      <ItemNews done={query.done} failed={query.failed} />
      <ShortThread title="In reply to" forms={item.above} now={now} timeZone={site.timeZone} />
      <article className="whole" aria-label={`What ${name} wrote`}>
        {linkback && (
          <p className="source">
            <a href={linkback.source} rel="nofollow noopener noreferrer">
              {linkback.title ?? linkback.source}
            </a>
          </p>
        )}
        <div className={linkback ? 'text quoted' : 'text'} dangerouslySetInnerHTML={{ __html: html }} />
        {item.body === '' && !linkback && <p className="quiet">The words have been erased.</p>}
      </article>
      {reasons.length > 0 && <p className="why">{reasons.join(' · ')}</p>}
      {item.withdrawnAt && <p className="why">Its author took it back, so it cannot be shown again.</p>}
      <form action={decideAction} className="decide">
        <input type="hidden" name="back" value={here} />
        <p>
          It is <b>{STATE_IN_WORDS[state]}</b>.
        </p>
        <DecideButtons
          state={state}
          seen={seenValue(id, state, item.editedAt)}
          about={`this ${kind}`}
          withdrawn={item.withdrawnAt !== null}
          trust={state !== 'approved' && item.commenterId !== null && !item.isTrusted && may(who.role, 'people')}
        />
        <details className="sent">
          <summary>Say why</summary>
          <ReasonFields />
        </details>
      </form>
      <ShortThread title="Replies to it" forms={item.below} now={now} timeZone={site.timeZone} />
      {reports.length > 0 && (
        <section>
          <h2>Reported by readers</h2>
          <ReportReasons reports={reports} now={now} timeZone={site.timeZone} />
        </section>
      )}
      {isAnswerable && (
        <>
          <ReplyForm
            key={chosen?.id}
            id={id}
            state={state}
            maxLength={site.maxLength}
            words={chosen?.body ?? ''}
            action={replyAction}
          />
          <ChooseTemplate
            templates={templates}
            chosen={chosen?.id ?? null}
            from={typeof query.from === 'string' ? query.from : null}
          />
        </>
      )}
      {kind === 'comment' && item.body !== '' && item.withdrawnAt === null && (
        <EditForm
          id={id}
          editedAt={item.editedAt}
          body={item.body}
          maxLength={site.maxLength}
          back={here}
          action={editAction}
        />
      )}
      <Notes
        item={item}
        userId={who.id}
        back={here}
        add={addNoteAction}
        remove={removeNoteAction}
        now={now}
        timeZone={site.timeZone}
      />
      <LikeIt likes={likes} mayDecideAll={may(who.role, 'moderate-all')} />
      <VerdictParts verdict={item.verdict} />
      <ItemFacts item={item} people={may(who.role, 'people')} now={now} timeZone={site.timeZone} />
      {may(who.role, 'rules') && <BlockFromItem item={item} blockOrigin={blockOriginAction} />}
      <History item={item} now={now} timeZone={site.timeZone} />
      <QueueKeys keys="item" news={newsOf(readAddress(query))} />
    </>
  )
}
