import type { ComponentProps } from 'react'
import { FindSubscriptions } from '@/components/site/find-subscriptions'
import { FollowConversation } from '@/components/site/follow-conversation'
import { MessagePage } from '@/components/site/message-page'
import { ModerateByMail } from '@/components/site/moderate-by-mail'
import { Subscribe } from '@/components/site/subscribe'
import { Subscriptions, Unsubscribe } from '@/components/site/subscriptions'
import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { ModerateFault } from '@/lib/notifications/moderate-by-mail'

type Decided = Extract<ModerateFault, { kind: 'decided' }>
type Trouble = { why: string; about: 'subscriptions' | 'moderate' }

const TITLES: Record<string, string> = {
  expired: 'This link has expired',
  foreign: 'This link is not one of ours',
  'cut-off': 'This link is not whole',
  used: 'This link has been used',
  gone: 'This link leads nowhere any more',
  changed: 'What you read has been changed since',
  closed: 'This link no longer works',
}

const ABOUT: Record<string, string> = {
  expired: 'Links in our mails are good for a time only.',
  foreign: 'It was changed on its way, or made by somebody else. Nothing was done.',
  'cut-off': 'Mail programs break long addresses into lines. Copy all of it from the mail, to its end.',
  used: 'It does what it is for once, and has.',
  gone: 'What it was about is no longer here.',
  changed: 'Its author has changed the words after the mail was written. Look at it anew in the queue.',
  closed: 'The account that it was sent to may no longer decide about this.',
}

const WAYS = {
  subscriptions: { label: 'Get a new link by mail', to: '/subscriptions/find' },
  moderate: { label: 'Sign in and look into the queue', to: '/admin/comments' },
}

/** Pages that belong to mails; their properties are left by lib/front. */
export const MAIL_ANSWERS = {
  subscriptions: {
    title: 'What you follow',
    page: (props: object) => <Subscriptions {...(props as ComponentProps<typeof Subscriptions>)} />,
  },
  unsubscribe: {
    title: 'Unsubscribe',
    page: (props: object) => <Unsubscribe {...(props as ComponentProps<typeof Unsubscribe>)} />,
  },
  follow: {
    title: 'Follow this conversation',
    page: (props: object) => <FollowConversation {...(props as ComponentProps<typeof FollowConversation>)} />,
  },
  subscribe: {
    title: 'New articles by mail',
    page: (props: object) => <Subscribe {...props} />,
  },
  'find-subscriptions': {
    title: 'Find what you follow',
    page: (props: object) => <FindSubscriptions {...props} />,
  },
  moderate: {
    title: 'What becomes of this?',
    page: (props: object) => <ModerateByMail {...(props as ComponentProps<typeof ModerateByMail>)} />,
  },
  'moderate-done': { title: 'Decided', page: (props: object) => <ModerateDone {...(props as ModerateDoneProps)} /> },
  'mailed-link': {
    title: 'This link does nothing',
    page: (props: object) => {
      const { why, about } = props as Trouble
      return (
        <MessagePage title={TITLES[why] ?? 'This link does nothing'} links={WAYS[about] && [WAYS[about]]}>
          <p>{ABOUT[why]}</p>
        </MessagePage>
      )
    },
  },
}

type ModerateDoneProps = { fault: Decided; done?: boolean }

function ModerateDone({ fault, done = false }: ModerateDoneProps) {
  const links = [{ label: 'See it at the desk', to: `/admin/comments/${fault.id}` }]
  const what = `It is ${STATE_IN_WORDS[fault.state]}`
  return (
    <MessagePage title={done ? 'Done' : 'This has been decided already'} links={links}>
      <p role="status">{done ? `${what}. At the desk it can be taken back.` : `${what}, by ${fault.by}.`}</p>
    </MessagePage>
  )
}
