import { load } from 'cheerio'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { anEntryOf, aSite, NOON } from '@/lib/articles/a-site.fixture'
import { content, replaceContent } from '@/lib/articles/content'
import { siteWords } from '@/lib/articles/site-words'
import { commentBody, parseCommentForm } from '@/lib/comments/comment-form'
import type { ConversationPage, FaceType, ShownResponse } from '@/lib/comments/conversation-view'
import type { LinkbackType } from '@/lib/moderation/response'
import { Ask } from './ask'
import { CommentForm } from './comment-form'
import { ConfirmAddress } from './confirm-address'
import { Conversation } from './conversation'
import { ConversationClosed } from './conversation-closed'
import { GuestPage } from './guest-page'
import { OwnView } from './own-view'
import { ReportForm } from './report-form'
import { Visits } from './visits'
import { WebmentionForm } from './webmention-form'

const entry = anEntryOf({ slug: 'bed', title: 'Xylem' })
const place = { title: entry.title, path: '/articles/bed' }
const locale = () => ({ language: content().site.language, timeZone: 'UTC' })
const SOURCE = 'https://xylem.example/7'

const response = (id: number, part: Partial<ShownResponse> = {}): ShownResponse => ({
  id,
  kind: 'comment',
  authorName: 'Xylem',
  authorUrl: null,
  mark: null,
  createdAt: NOON,
  editedAt: NOON,
  html: '<p>Xylem</p>',
  depth: 0,
  ...part,
})

const linkback = (id: number, type: LinkbackType, note = '') =>
  response(id, {
    kind: 'webmention',
    html: note && `<p>${note}</p>`,
    linkback: {
      type,
      source: SOURCE,
      host: 'xylem.example',
      title: null,
      siteName: null,
      authorUrl: null,
      publishedAt: new Date('2026-01-02'),
      pictureId: null,
    },
  })

const face = { id: 9, name: 'Xylem', host: 'xylem.example', source: SOURCE, pictureId: null }
const faces = (type: FaceType, count: number, note?: string) => ({ type, people: [{ ...face, note }], count })

const full: ConversationPage = {
  items: [
    response(1, { mark: 'author', authorName: null }),
    response(2, { mark: 'team', inReplyTo: { id: 1, authorName: null } }),
    response(3, { mark: 'confirmed', authorUrl: SOURCE }),
    { id: 4, removed: true, depth: 0 },
    ...(['mention', 'reply', 'like', 'repost', 'bookmark', 'reaction', 'rsvp'] as const).map((type, i) =>
      linkback(10 + i, type),
    ),
    linkback(20, 'rsvp', 'yes'),
    linkback(21, 'rsvp', 'no'),
    linkback(22, 'reaction', '🎉'),
  ],
  faces: [
    faces('like', 1),
    faces('repost', 2),
    faces('bookmark', 3),
    faces('reaction', 12),
    faces('rsvp', 100, 'maybe'),
  ],
  page: 2,
  pages: 3,
  comments: 4,
  linkbacks: 12,
  types: [
    { type: 'reply', count: 1 },
    { type: 'like', count: 2 },
  ],
}

const conversation = (part: Partial<ConversationPage>) => (
  <Conversation
    conversation={{ ...full, ...part }}
    path="/articles/bed"
    hrefOfPage={(n) => `/articles/bed/comments/${n}`}
    open
    locale={locale()}
  />
)

const form = { action: '/articles/bed/comments', token: '1', maxLength: 10_000 }
/** As the server finds them, in the language of the site. */
function mistakes() {
  const { site } = content()
  const typed = { name: '', email: 'x', url: 'x', body: '' }
  const parsed = parseCommentForm(typed, { ...site, privacy: { ...site.privacy, consent: 'Xylem' } })
  if (parsed.ok) throw new Error('these are mistakes')
  return parsed.error
}
function longMistakes() {
  const { site } = content()
  const body = commentBody({ ...site, maxLength: 3 }).safeParse('Xylem')
  const parsed = parseCommentForm({ name: 'x'.repeat(100), body: 'x' }, { ...site, email: 'required' })
  return { ...(!parsed.ok && parsed.error), body: body.error!.issues[0]!.message }
}

const own = {
  html: '<p>Xylem</p>',
  authorName: 'Xylem',
  createdAt: NOON,
  entry: place,
  permalink: '/comments/7',
  ownUrl: '/comments/7',
  action: '/comments/7',
  keyValue: 'x',
  isSaved: true,
  isConfirmed: false,
  knownNeedNotWait: true,
  editable: { until: NOON, minutesLeft: 7, body: 'Xylem', maxLength: 10_000 },
  proof: 'asked',
  follows: true,
} as const

const SCENES: Record<string, () => ReactNode> = {
  'a full conversation': () => conversation({}),
  'an empty one': () => conversation({ items: [], faces: [], comments: 0, linkbacks: 0, types: [] }),
  ...Object.fromEntries(
    (['like', 'repost', 'bookmark', 'rsvp', 'reaction'] as const).map((type) => [
      `one of ${type}s alone`,
      () => conversation({ items: [], faces: [], comments: 0, linkbacks: 2, types: [{ type, count: 2 }] }),
    ]),
  ),
  'one that is closed': () =>
    (['site', 'entry', 'age'] as const).map((why) => <ConversationClosed key={why} because={why} />),
  'the form': () => <CommentForm {...form} email="optional" />,
  'the form for a reply': () => <CommentForm {...form} email="required" parent={{ id: 1, authorName: null }} />,
  'the form with mistakes': () => <CommentForm {...form} email="required" errors={mistakes()} consent="Xylem" />,
  'the form with long texts': () => <CommentForm {...form} email="required" errors={longMistakes()} />,
  'a preview': () => <CommentForm {...form} email="optional" preview="<p>Xylem</p>" values={{ name: 'Xylem' }} />,
  'being asked for a proof': () =>
    (['attack', 'limit'] as const).map((why) => <Ask key={why} entry={entry} because={why} />),
  ...Object.fromEntries(
    (['waiting', 'published', 'not-published', 'withdrawn'] as const).map((state) => [
      `one’s own comment, ${state}`,
      () => <OwnView {...own} state={state} locale={locale()} />,
    ]),
  ),
  'one’s own comment, proven': () => (
    <OwnView {...own} state="published" locale={locale()} proof="proven" isConfirmed authorName={null} />
  ),
  'one’s own comment, not followed': () => (
    <OwnView {...own} state="published" locale={locale()} proof="proven" follows={false} />
  ),
  'the question whose it is': () =>
    [place, null].map((entry) => (
      <ConfirmAddress
        key={entry?.path ?? 'none'}
        action="/x"
        site="Xylem"
        entry={entry}
        comment={{ authorName: null, html: '', createdAt: NOON }}
        locale={locale()}
      />
    )),
  'a known browser': () => ['Xylem', null].map((name) => <GuestPage key={name ?? 'none'} name={name} />),
  'a report': () => (
    <ReportForm id={1} name={null} entry={place} html="" token="1" problem={siteWords().standing.report.tooMany} />
  ),
  'a webmention by hand': () => <WebmentionForm />,
  'why a site is visited': () =>
    ['xylem.example', undefined].map((leaves) => <Visits key={leaves ?? 'none'} leaves={leaves} />),
}

const SPOKEN = ['aria-label', 'title', 'alt', 'placeholder', 'data-cancel']

/** All that is read or heard, piece by piece. */
function texts(language: string, scene: () => ReactNode): string[] {
  replaceContent(aSite([entry], { language }))
  const $ = load(renderToStaticMarkup(<>{scene()}</>))
  $('.face, textarea, script').remove()
  return $('body *')
    .get()
    .flatMap((element) => [
      ...SPOKEN.map((name) => $(element).attr(name) ?? ''),
      ...$(element)
        .contents()
        .get()
        .map((node) => (node.nodeType === 3 ? $(node).text().trim() : '')),
    ])
}

/** What is the same in every language: what somebody wrote, addresses, blanks for the front to fill in. */
const foreign = (text: string) =>
  text.replace(
    /xylem|\.example|afterword-slot-\w+|https?:\S+|\S+@\S+|Markdown|Webmentions?|Pingbacks?|Trackbacks?|Afterword|User-agent|Disallow|robots.txt|blog|www|\d{4}-\d\d-\d\dT\S+|UTC/gi,
    '',
  )
const hasLetters = (text: string) => /\p{L}{2}/u.test(foreign(text))

test.each(Object.entries(SCENES))('%s: nothing of it is in English where the site is not', (_, scene) => {
  const english = new Set(texts('en', scene).filter(hasLetters))
  const german = texts('de', scene)
  // A few words are the same.
  expect(german.filter((text) => english.has(text) && !['Name', 'Website', 'Team'].includes(text))).toEqual([])
  const arabic = texts('ar', scene)
  expect(arabic.filter((text) => /[a-z]{2}/i.test(foreign(text)))).toEqual([])
  expect(english.size).toBeGreaterThan(0)
})
