/** The only ways in which a page of the desk asks for anything: a browser asks its own site, by an address without a host. */
export const askDesk = (path: `/admin/${string}`, init?: RequestInit): Promise<Response> => fetch(path, init)

/** What still goes out when the page is left. */
export const tellDesk = (path: `/admin/${string}`, body: string) => navigator.sendBeacon(path, body)

/** What the site tells by itself from now on. */
export const hearDesk = (path: `/admin/${string}`) => new EventSource(path)
