import { conversation } from './conversation'
import { entry } from './entry'
import { following } from './following'
import { form } from './form'
import { mail } from './mail'
import { page } from './page'
import { search } from './search'
import { standing } from './standing'
import { visits } from './visits'
import { webmentions } from './webmentions'

export const ar = { conversation, form, standing, webmentions, visits, page, entry, search, following, mail }
