import { conversation } from './conversation'
import { page } from './page'
import { mail } from './mail'

export const ar = { conversation, page, mail }
