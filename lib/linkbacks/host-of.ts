/** The host that a page is known by: the one that answers with www in front is the same. */
export const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')
