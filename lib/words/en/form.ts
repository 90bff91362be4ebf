import { counting } from '../counting'

const count = counting('en')
const characters = (n: number) => count(n, { one: '# character', other: '# characters' })

/** The form for a comment, what it says of mistakes, and the pages that answer it. */
export const form = {
  title: 'Write a comment',
  replyToThis: 'Reply to this response',
  cancelReply: 'Cancel the reply',
  post: 'Post comment',
  preview: 'Preview',
  previewTitle: 'This is how it will look. It has not been posted yet.',
  leaveEmpty: 'Leave this field empty',
  body: 'Comment',
  markdown: 'Markdown works: {emphasis}, {quote}, {link}.',
  emphasis: '*emphasis*',
  quote: '> quote',
  link: '[link](https://…)',
  upTo: (n: number) => `Up to ${characters(n)}.`,
  name: 'Name',
  nameHint: 'Shown with your comment.',
  email: 'E-mail',
  emailOptional: 'E-mail (optional)',
  emailHint: 'Not published; the site’s moderators see it.',
  url: 'Website (optional)',
  urlHint: 'Your name will link to it.',
  notify: 'Tell me of replies by e-mail',
  notifyHint: 'Once you have confirmed your address by a link that we mail to you. Every mail has a link to end it.',
  /** What the fields are called where their mistakes are listed. */
  labels: {
    name: 'Name',
    email: 'E-mail',
    url: 'Website',
    body: 'Comment',
    notify: 'Replies by e-mail',
    consent: 'Your agreement',
  },
  wrong: (n: number) =>
    count(n, {
      one: 'One thing needs another look; nothing that you wrote is lost.',
      other: '# things need another look; nothing that you wrote is lost.',
    }),
  errors: {
    noName: 'Tell us what to call you. A first name or a pen name will do.',
    longName: (n: number) => `Please keep your name to ${characters(n)}.`,
    takenName:
      'Somebody who writes or moderates here has this name, or one that looks like it. Please choose another. If it is you, sign in and answer from the desk.',
    noEmail: 'This site asks for an e-mail address. It is not published.',
    notAnEmail: 'This does not look like an e-mail address. It has the form name@example.org.',
    notAUrl: 'This does not look like the address of a website. It has the form https://example.org.',
    noConsent: 'Please tick this, or your comment cannot be kept.',
    noBody: 'Write something first.',
    longBody: (over: number, limit: number) =>
      count(over, { other: 'This is # characters too long. ' }) +
      count(limit, { other: 'The limit is #; perhaps it is two comments.' }),
  },
  ask: {
    title: 'One moment, please',
    attack:
      'Programs are sending many comments to this site at the moment. So that yours does not go under among them, it takes one more step.',
    limit:
      'Many comments have come from where you are, or to this article. So that yours is not taken for one of a program, it takes one more step.',
    nothingLost: 'Nothing of what you wrote is lost.',
    wait: 'Please press the button in {seconds} seconds. If you press it sooner, this page comes back and says how long it still is.',
    work: 'Your browser is calculating something, which shows that this is no mass mailing. It takes a few seconds; then your comment is sent by itself.',
    yourComment: 'Your comment',
    answers: 'It answers {entry}.',
  },
  /** The form on a page of its own. */
  page: {
    title: 'Your response',
    respondTo: (title: string) => `Respond to ${title}`,
    lookFirst: 'A look before you post',
    notPosted: 'Your response is not posted yet',
    to: 'To {entry}',
    parentGone: 'What you replied to is no longer here. You can still post your words as a comment of their own.',
  },
  closed: {
    title: 'The conversation is closed',
    yourWords: 'Here are your words, so that you can keep them:',
  },
  tooLarge: {
    title: 'That is too much at once',
    text: 'What you sent is larger than {limit}, the most that is taken here. Nothing was stored. Please go back and shorten it.',
  },
  notAForm: {
    title: 'That was not a form',
    text: 'What was sent could not be read as one of the forms of this site. Nothing was stored.',
  },
}
