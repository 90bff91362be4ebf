import type { Metadata } from 'next'
import { requireMay } from '@/app/(admin)/auth/moderator'
import { Age } from '@/components/admin/age'
import { BlockFromItem } from '@/components/admin/block-from-item'
import { DecideButtons } from '@/components/admin/decide-buttons'
import { History } from '@/components/admin/history'
import { ItemFacts } from '@/components/admin/item-facts'
import { Nothing } from '@/components/admin/nothing'
import { QueueKeys } from '@/components/admin/queue-keys'
import { ReplyForm } from '@/components/admin/reply-form'
import { seenValue } from '@/components/admin/seen'
import { ShortThread } from '@/components/admin/short-thread'
import { may } from '@/lib/accounts/permissions'
import type { Moderator } from '@/lib/accounts/sessions'
import { VerdictParts } from '@/components/admin/verdict'
import { pathOf } from '@/lib/articles/entry'
import { content } from '@/lib/articles/content'
import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import { nextInQueue } from '@/lib/moderation/queue'
import { readItem, type Item } from '@/lib/moderation/read-item'
import { scopeOf, type Scope } from '@/lib/moderation/scope'
import { DeskPage } from '../../desk-page'
import { decideAction } from '../actions'
import { News } from '../news'
import { filterOf, itemHref, newsOf, queueHref, readAddress, readFrom, type SearchParams } from '../queue-address'
import { blockNetworkAction } from './block-network-action'
import { BlockNews } from './block-news'
import { replyAction } from './reply-action'

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
        <Whole who={who} item={item} query={query} next={await nextAfter(item, query, scopeOf(who))} />
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
  const next = await nextInQueue(filterOf(list, scope), item.id)
  return next === null ? null : itemHref(next, list)
}

type WholeProps = { who: Moderator; item: Item; query: Query; next: string | null }

function Whole({ who, item, query, next }: WholeProps) {
  const { id, kind, state, html, linkback, reasons } = item
  const { site } = content()
  const now = new Date()
  const list = listOf(item, query)
  const here = query.from === undefined ? `/admin/comments/${id}` : itemHref(id, list)
  const name = item.authorName ?? linkback?.host ?? 'Anonymous'
  const isAnswerable = (state === 'pending' || state === 'approved') && item.withdrawnAt === null
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
        />
      </form>
      <ShortThread title="Replies to it" forms={item.below} now={now} timeZone={site.timeZone} />
      {isAnswerable && <ReplyForm id={id} state={state} maxLength={site.maxLength} action={replyAction} />}
      <VerdictParts verdict={item.verdict} />
      <ItemFacts item={item} now={now} timeZone={site.timeZone} />
      {may(who.role, 'rules') && <BlockFromItem item={item} blockNetwork={blockNetworkAction} />}
      <History item={item} now={now} timeZone={site.timeZone} />
      <QueueKeys keys="item" news={newsOf(readAddress(query))} />
    </>
  )
}
