import { conversation } from './conversation'
import { form } from './form'
import { mail } from './mail'
import { page } from './page'
import { standing } from './standing'
import { visits } from './visits'
import { webmentions } from './webmentions'

export const de = { conversation, form, standing, webmentions, visits, page, mail }
