import { answerWithResponsesFeed } from '../../../responses-feed'

export const GET = answerWithResponsesFeed('page')
