import { settings } from '@/lib/env'

/** Whether an address is on this very site, over whatever scheme and with the dot that a full name may end with. */
export const isOurHost = (url: URL) => url.host.replace(/\.(?=:|$)/, '') === new URL(settings().siteUrl).host
