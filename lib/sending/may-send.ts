import { settings } from '@/lib/env'
import { siteIsPublic } from './site-is-public'

/** Whether this site tells others anything at all. */
export const maySend = () => siteIsPublic(settings().siteUrl, settings().fetchAllow)
