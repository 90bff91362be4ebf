import { deleteExpiredSessions, deleteOldInvitations } from '@/lib/accounts/store'
import { content } from '@/lib/articles/content'
import { placeOf } from '@/lib/comments/place-of'
import { sweepComments } from '@/lib/comments/sweep'
import { db, transaction } from '@/lib/db/client'
import { innerDoor } from '@/lib/front/inner-door'
import { setVisitPolicy } from '@/lib/http/visit-policy'
import { enqueue } from '@/lib/jobs/enqueue'
import { sweepJobs } from '@/lib/jobs/sweep'
import { startWorker, type Handler } from '@/lib/jobs/worker'
import { LOOK_AT_LINKS, lookAtLinks, lookAtLinksJob } from '@/lib/link-watch/look-at-links'
import { sweepLinkbacks } from '@/lib/linkbacks/sweep'
import { mayVisit } from '@/lib/linkbacks/may-visit'
import { OPT_OUT, optOut } from '@/lib/linkbacks/opt-out'
import { LOOK_AGAIN, VERIFY_LINKBACK } from '@/lib/linkbacks/verify-job'
import { lookAgain, verifyLinkback } from '@/lib/linkbacks/verify-linkback'
import { SORT_ASIDE, sortAside } from '@/lib/moderation/aside/sort-aside'
import { BULK_PIECE } from '@/lib/moderation/bulk/bulk-job'
import { bulkPiece } from '@/lib/moderation/bulk/bulk-piece'
import { sendMail } from '@/lib/mail/send-mail'
import { SEND_MAIL } from '@/lib/mail/send-mail-job'
import { sweepMail } from '@/lib/mail/sweep'
import { DESK_COMMENT_CHANGED } from '@/lib/moderation/desk-comment-job'
import { daysBefore, purge } from '@/lib/moderation/purge/purge'
import { HOLD_RECENT, holdRecent } from '@/lib/moderation/hold-recent'
import { ASK_AKISMET, TELL_AKISMET, VERIFY_AKISMET, verifyLater } from '@/lib/moderation/second-opinion/jobs'
import { askForSecondOpinion, tellSecondOpinion } from '@/lib/moderation/second-opinion/second-opinion'
import { RESPONSE_NEWS } from '@/lib/moderation/response-news'
import { DIGEST, digestJob, writeDigests } from '@/lib/notifications/digest'
import { LETTER_PIECE, TELL_NEWS } from '@/lib/notifications/letters/jobs'
import type { HtmlOf } from '@/lib/notifications/letters/letter'
import { writeLetters } from '@/lib/notifications/letters/letter-piece'
import { sweepLetters } from '@/lib/notifications/letters/sweep'
import { tellNews } from '@/lib/notifications/letters/tell-news'
import { mailReplies } from '@/lib/notifications/reply-mail'
import { REPLY_MAIL } from '@/lib/notifications/reply-mail-job'
import { passOnNews } from '@/lib/notifications/response-news'
import { sweepNotices } from '@/lib/notifications/sweep'
import { sendWebhook } from '@/lib/notifications/webhook'
import { WEBHOOK } from '@/lib/notifications/webhook-job'
import { sweepPictures } from '@/lib/media/sweep'
import { pictureSweep } from '@/lib/pictures/sweep'
import { sweepMissed } from '@/lib/redirects/missed'
import { keepJudges } from '@/lib/spam/lessons/keep-judges'
import { announce } from '@/lib/sending/announce'
import { ANNOUNCE, SEND_LINKBACK, TELL_LINKS } from '@/lib/sending/jobs'
import { PING_HUB, pingHub } from '@/lib/sending/ping-hub'
import { maySend } from '@/lib/sending/may-send'
import { sendLinkback } from '@/lib/sending/send-linkback'
import { sweepBlocks } from '@/lib/spam/manage-blocks'
import { tellComment } from '@/lib/sending/tell-comment'
import { verifyAkismetKey } from '@/lib/spam/akismet/ask-akismet'
import { tellLinks } from '@/lib/sending/tell-links'

const HOUR_MS = 3_600_000

/** Every kind of job and what does it; payloads are parsed here, since they come from the database. */
const handlers: Record<string, Handler> = {
  [VERIFY_LINKBACK]: (payload, now) => verifyLinkback(payload, now),
  [LOOK_AGAIN]: (payload, now) => lookAgain(payload, now),
  [OPT_OUT]: (payload, now) => optOut(payload, now),
  [ANNOUNCE]: (_payload, now) => announce(now),
  [TELL_LINKS]: (payload, now) => tellLinks(payload, now),
  [DESK_COMMENT_CHANGED]: (payload, now) => tellComment(payload, now, placeOf),
  [SEND_LINKBACK]: (payload, now) => sendLinkback(payload, now),
  [PING_HUB]: (payload) => pingHub(payload),
  [BULK_PIECE]: (payload, now) => bulkPiece(payload, now),
  [SEND_MAIL]: (payload, now) => sendMail(payload, now, content().site.title),
  [HOLD_RECENT]: (payload, now) => holdRecent(payload, now),
  [SORT_ASIDE]: (_payload, now) => sortAside(now),
  [ASK_AKISMET]: (payload, now) => askForSecondOpinion(payload, now),
  [TELL_AKISMET]: (payload, now) => tellSecondOpinion(payload, now),
  [VERIFY_AKISMET]: (_payload, now) => verifyAkismetKey(now),
  [RESPONSE_NEWS]: (payload, now) => passOnNews(payload, now),
  [REPLY_MAIL]: (payload, now) => mailReplies(payload, now),
  [DIGEST]: (_payload, now) => writeDigests(now),
  [TELL_NEWS]: (_payload, now) => tellNews(now),
  [LETTER_PIECE]: (payload, now) => writeLetters(payload, now, htmlOf),
  [WEBHOOK]: (payload, now) => sendWebhook(payload, now),
  [LOOK_AT_LINKS]: (_payload, now) => lookAtLinks(now),
  sweep: async (_payload, now) => {
    const { privacy } = content().site
    await sweepComments(privacy, now)
    await purge(privacy, now)
    await sweepLinkbacks(now)
    await pictureSweep(now)
    await sweepPictures(now)
    await sweepMail(now)
    await sweepNotices(now)
    await sweepLetters(now)
    await sweepBlocks(now)
    await sweepJobs(now)
    await sweepMissed(now)
    await keepJudges(now)
    await deleteExpiredSessions(db(), now)
    await deleteOldInvitations(db(), daysBefore(now, 30))
    await scheduleSweep(new Date(now.getTime() + HOUR_MS))
  },
}

/** What knows the components is within Next. */
const htmlOf: HtmlOf = async ({ id }) => {
  const answer = await innerDoor().ask('GET', `/api/letter/${id}`)
  if (answer.status !== 200) throw new Error(`the text of entry ${id} was answered with ${answer.status}`)
  return answer.body.toString()
}

/** What waits for other sites. */
const AWAY = [
  VERIFY_LINKBACK,
  LOOK_AGAIN,
  OPT_OUT,
  SEND_LINKBACK,
  PING_HUB,
  SEND_MAIL,
  WEBHOOK,
  ASK_AKISMET,
  TELL_AKISMET,
  VERIFY_AKISMET,
  LOOK_AT_LINKS,
]

const scheduleSweep = (runAt: Date) =>
  transaction((tx) => enqueue(tx, { name: 'sweep', payload: {}, dedupeKey: 'sweep', runAt, createdAt: new Date() }))

/** Once the site can be visited: whoever is told of a page comes at once to look. */
export async function startWork() {
  setVisitPolicy(mayVisit)
  startWorker(handlers, AWAY)
  await scheduleSweep(new Date())
  await transaction((tx) => verifyLater(tx, new Date()))
  await transaction((tx) => enqueue(tx, digestJob(new Date(), new Date())))
  if (maySend()) await transaction((tx) => enqueue(tx, lookAtLinksJob(firstLook(), new Date())))
  await announce(new Date())
  await tellNews(new Date())
}

/** What is said in the texts is known by then. */
const firstLook = () => new Date(Date.now() + 5 * 60_000)
