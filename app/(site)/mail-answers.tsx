import type { ComponentProps } from 'react'
import { FindSubscriptions } from '@/components/site/find-subscriptions'
import { FollowConversation } from '@/components/site/follow-conversation'
import { MessagePage } from '@/components/site/message-page'
import { ModerateByMail, ModeratedByMail } from '@/components/site/moderate-by-mail'
import { Subscribe } from '@/components/site/subscribe'
import { Subscriptions, Unsubscribe } from '@/components/site/subscriptions'
import { siteWords } from '@/lib/articles/site-words'
import type { Words } from '@/lib/words/words'

type Trouble = { why: keyof Words['following']['links']['titles']; about: 'subscriptions' | 'moderate' }

/** Where one gets on without the link. */
function wayOn(about: Trouble['about']) {
  const words = siteWords().following.links
  return about === 'subscriptions'
    ? { label: words.newOne, to: '/subscriptions/find' }
    : { label: words.toQueue, to: '/admin/comments' }
}

/** Pages that belong to mails; their properties are left by lib/front. */
export const MAIL_ANSWERS = {
  subscriptions: {
    title: (words: Words) => words.following.list.title,
    page: (props: object) => <Subscriptions {...(props as ComponentProps<typeof Subscriptions>)} />,
  },
  unsubscribe: {
    title: (words: Words) => words.following.unsubscribe.title,
    page: (props: object) => <Unsubscribe {...(props as ComponentProps<typeof Unsubscribe>)} />,
  },
  follow: {
    title: (words: Words) => words.following.conversation.title,
    page: (props: object) => <FollowConversation {...(props as ComponentProps<typeof FollowConversation>)} />,
  },
  subscribe: {
    title: (words: Words) => words.following.articles.title,
    page: (props: object) => <Subscribe {...props} />,
  },
  'find-subscriptions': {
    title: (words: Words) => words.following.find.title,
    page: (props: object) => <FindSubscriptions {...props} />,
  },
  moderate: {
    title: 'What becomes of this?',
    page: (props: object) => <ModerateByMail {...(props as ComponentProps<typeof ModerateByMail>)} />,
  },
  'moderate-done': {
    title: 'Decided',
    page: (props: object) => <ModeratedByMail {...(props as ComponentProps<typeof ModeratedByMail>)} />,
  },
  'mailed-link': {
    title: (words: Words) => words.following.links.title,
    page: (props: object) => {
      const { why, about } = props as Trouble
      const { titles, texts } = siteWords().following.links
      return (
        <MessagePage title={titles[why]} links={[wayOn(about)]}>
          <p>{texts[why]}</p>
        </MessagePage>
      )
    },
  },
}
