import { counting } from '../counting'

const count = counting('en')
const comments = (n: number) => count(n, { one: '# comment', other: '# comments' })

/** What comes by mail: how one gets it, sees it and ends it, and what is kept about one. */
export const following = {
  address: 'E-mail address',
  lookIntoMail: 'Look into your mail',
  linkIsComing:
    'A link is on its way to the address; open it and say yes, or nothing is sent. It can take some minutes; look into the folder for spam, too.',
  tooMany: 'Too many for the moment; please try again in an hour.',
  articles: {
    title: 'New articles by mail',
    titleOn: (tag: string) => `New articles on ${tag} by mail`,
    promise:
      'You get a link first, to say that you want this. Every mail has one to stop it, and none of them tells us that it was opened.',
    howOften: 'How often',
    atOnce: 'Each as it comes out',
    weekly: 'Once a week, on Sunday',
    subscribe: 'Subscribe',
    subscribed: 'You are subscribed',
    next: 'The next article comes to your address.',
  },
  conversation: {
    title: 'Follow this conversation',
    promise: 'You get a link first, to say that you want this. Every mail has one to stop it.',
    follow: 'Follow',
    followed: 'You follow it',
    told: 'You get a mail when somebody writes there.',
    to: 'To {entry}',
  },
  find: {
    title: 'Find what you follow',
    text: 'Give the address that you left with your comment. The way to the list of all that you follow is mailed there.',
    button: 'Mail me the link',
    sent: 'If somebody with this address follows anything here, a link to the list is on its way. It can take some minutes; look into the folder for spam, too. If the address is not known here, nothing is sent.',
  },
  list: {
    title: 'What you follow',
    silent: 'You get no mail from here at all. What you follow is kept for when you want it.',
    nothing: 'You follow nothing here.',
    everythingUnder: 'Everything under {title}',
    repliesUnder: 'Replies to your comment under {title}',
    atOnce: '{title}, each as it comes out',
    weekly: '{title}, once a week',
    notConfirmed: '(not confirmed: nothing is sent)',
    confirm: 'Yes, follow it',
    toAtOnce: 'Each as it comes out',
    toWeekly: 'Once a week instead',
    stop: 'Stop following',
    mail: 'Mail from here',
    stopAll: 'Stop following all of this',
    silence: 'No mail from here at all',
    unsilence: 'Send me mail again',
  },
  unsubscribe: {
    title: 'Unsubscribe',
    ask: 'No more mail about this?',
    done: 'You are unsubscribed',
    text: 'You get no more mail about what this link was for.',
    all: 'Everything that you follow here',
  },
  /** Of links in mails that do not do what they are for. */
  links: {
    title: 'This link does nothing',
    titles: {
      expired: 'This link has expired',
      foreign: 'This link is not one of ours',
      'cut-off': 'This link is not whole',
      used: 'This link has been used',
      gone: 'This link leads nowhere any more',
      changed: 'What you read has been changed since',
      closed: 'This link no longer works',
    },
    texts: {
      expired: 'Links in our mails are good for a time only.',
      foreign: 'It was changed on its way, or made by somebody else. Nothing was done.',
      'cut-off': 'Mail programs break long addresses into lines. Copy all of it from the mail, to its end.',
      used: 'It does what it is for once, and has.',
      gone: 'What it was about is no longer here.',
      changed: 'Its author has changed the words after the mail was written. Look at it anew in the queue.',
      closed: 'The account that it was sent to may no longer decide about this.',
    },
    newOne: 'Get a new link by mail',
    toQueue: 'Sign in and look into the queue',
  },
  ownData: {
    title: 'What is kept about you',
    about:
      'Whoever comments here with an e-mail address can see and download everything that is kept with it, take their name from their comments, or have them removed.',
    asked:
      'If anything is kept with that address, a link to it is on its way there. It is good for a day. If no mail comes, look at the spelling, and among the junk.',
    ask: 'Give the address that you commented with, and a link is sent there.',
    email: 'E-mail',
    send: 'Send me the link',
    tooMany: 'Too many for the moment; please try again in ten minutes.',
    again: 'Ask for a new link',
    troubleTitle: 'This link does not open',
    trouble: {
      'cut-off':
        'A piece of the link is missing. Mail programs break long lines: copy all of it from the mail, or press the link there again.',
      foreign: 'This link was not made here, or not all of it arrived as it was sent. Open it from the mail once more.',
      expired: 'It was good for a day, and that is over.',
      used: 'Nothing is kept with that address any more: what you asked for has been done.',
    },
    doneTitle: 'It is done',
    erased:
      'Your comments are removed, with your name and your address. Where somebody answered one of them, an empty place stays, so that the answer can be understood.',
    anonymised: 'Your comments stay without your name. Nothing here leads to you any more.',
    copies: 'Copies of the database that the owner has made may hold it for a while longer.',
    sure: 'Are you sure?',
    kept: (n: number) => `With {email} ${n === 1 ? 'is' : 'are'} kept ${comments(n)}, and what you follow.`,
    keptComments: (n: number) => `With {email} ${n === 1 ? 'is' : 'are'} kept ${comments(n)}.`,
    file: '{download} as a file (JSON) that programs can read as well.',
    download: 'Download all of it',
    anonymise: {
      choose: 'Take my name from my comments.',
      what: 'Their words stay, under “Anonymous”, without your website, and nothing leads from them to you.',
      sure: 'Your comments stay and say “Anonymous” instead of your name. Your address, your website, earlier texts of your comments and what you follow are deleted.',
      button: 'Yes, take my name from them',
    },
    erase: {
      choose: 'Remove my comments.',
      what: 'Their words go as well.',
      sure: 'Your comments are deleted, with your name, your address, your website and what you follow. Where somebody answered, “removed” stays in the place of yours.',
      button: 'Yes, remove them',
    },
    forGood: 'This cannot be undone by anybody.',
    no: 'No, leave it',
  },
}
