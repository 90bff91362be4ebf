import { counting } from '../counting'

const count = counting('en')

/** What becomes of a comment: its author’s own view, the proof of an address, reports. */
export const standing = {
  title: 'Your comment',
  titles: {
    waiting: 'Your comment is waiting to be read',
    published: 'Your comment is published',
    'not-published': 'Your comment was not published',
    withdrawn: 'You have deleted your comment',
  },
  texts: {
    waiting:
      'Thank you. A person reads it before it appears under {place}. Until then nobody else sees it but those who look after this site. There is no need to send it again.',
    published: 'It stands under {place}. {permalink}',
    'not-published': 'It was read and will not appear under {place}. You are welcome to write another.',
    withdrawn: 'It does not stand under {place}, and is erased for good after 30 days.',
  },
  readInPlace: 'Read it in its place',
  proofAsked:
    'We mail a link to the address that you gave, once a day at most. Press it and say that the comment is yours: then it carries a mark, and nobody else can pass for you with that address.',
  knownNeedNotWait: 'Once one such comment of yours has been approved, your next ones appear at once.',
  justConfirmed: 'Thank you: your address is confirmed.',
  confirmed: 'Your address is confirmed.',
  whatIsKnown: 'What this browser knows of you',
  saved: 'Your change is saved.',
  bookmark: '{link} if you want to come back to it; it is yours alone and stays for 30 days.',
  bookmarkLink: 'Bookmark this page',
  allOfYours: '{follows} and {kept}, by a link that is mailed to your address.',
  allYouFollow: 'All that you follow',
  keptAboutYou: 'what is kept about you',
  told: 'You are told of replies by e-mail.',
  toldOnceConfirmed:
    'You are told of replies by e-mail, once you have confirmed your address by the link we mail to you.',
  notTold: 'You are not told of replies by e-mail.',
  tell: 'Tell me of replies',
  doNotTell: 'Do not tell me',
  change: 'Change it',
  changeUntil: 'You can change or delete it for {minutes} more, until {time}.',
  minutes: (n: number) => count(n, { one: '# minute', other: '# minutes' }),
  save: 'Save the change',
  delete: 'Delete my comment',
  deleteForGood: 'It cannot be brought back.',
  deleteYes: 'Yes, delete it',
  wrongKey: {
    title: 'This address does not fit',
    text: 'The author’s own view of a comment opens with the whole address that was shown after posting. Part of it is missing or wrong.',
  },
  tooLate: {
    title: 'Too late to change',
    text: 'A comment can be edited or deleted for 15 minutes after it was posted. This one stays as it is; write to the owner of the site if that is a problem.',
  },
  /** Behind the link that asks whose a comment is. */
  confirm: {
    title: 'Did you write this?',
    writtenOn: 'This comment was written on {site} with the e-mail address to which the link came.',
    writtenUnder: 'This comment was written on {site}, under {entry}, with the e-mail address to which the link came.',
    ifYours:
      'If it is yours, say so. This browser is remembered for a year by a cookie, so that you are not asked again when you write here with the same address.',
    yes: 'Yes, this is mine',
    notYou: 'It was not you?',
    ifNot:
      'Then close this page: nothing happens, and the comment does not count as yours. You can also keep this site from ever writing to your address again.',
    never: 'Never write to me again',
    silencedTitle: 'You will not hear from us again',
    silenced: 'No mail goes from this site to your address any more, whoever types it here.',
    troubleTitle: 'This link does not do anything',
    trouble: {
      'cut-off':
        'The address of the link is not whole. Some mail programs break long lines: copy all of it from the mail.',
      foreign: 'This link was not made here, or has been changed on its way. Copy all of it from the mail.',
      expired:
        'This link was good for seven days, and they are over. Write a comment with your address, and a new one comes.',
      used: 'This link has been pressed before, and the comment counts as confirmed. To be known in another browser too, write a comment there with the same address: a new link comes.',
      gone: 'The comment that this link is about is no longer here, so there is nothing to confirm.',
    },
  },
  /** Who a browser has proven to be. */
  guest: {
    title: 'You in this browser',
    unknown:
      'This browser does not know you. When you write a comment and give an e-mail address, a link is mailed there; press it in this browser, and the address counts as yours here.',
    known:
      'This browser has shown that the e-mail address of {name} is yours. What you write here with that address carries a mark that says so.',
    forgetting: 'If others use this browser too, you may want it to forget that. Your comments stay as they are.',
    forget: 'Forget me in this browser',
  },
  report: {
    title: 'Report a response',
    wrote: 'This is what {name} wrote under {entry}:',
    somebody: 'somebody',
    reason: 'What is wrong with it?',
    reasonHint: 'Those who look after this site read it; nobody else does. You need not say who you are.',
    send: 'Send the report',
    thanksTitle: 'Thank you for the report',
    thanks: 'Those who look after this site read it and decide. To send it again changes nothing.',
    gone: 'There is no such response',
    noReason: 'Say in a few words what is wrong with it.',
    longReason: (n: number) => `Please keep it to ${count(n, { one: '# character', other: '# characters' })}.`,
    oldForm: 'The form had become old. Please send it again.',
    tooMany: 'Many reports have come from where you are. Please wait a minute and send it again.',
  },
  ways: {
    front: 'The front page',
    byDate: 'Everything, by date',
    bySubject: 'Everything, by subject',
  },
}
