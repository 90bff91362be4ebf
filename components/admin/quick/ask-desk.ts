/** The only way in which a page of the desk asks for anything: a browser asks its own site, by an address without a host. */
export const askDesk = (path: `/admin/${string}`, init?: RequestInit): Promise<Response> =>
  // eslint-disable-next-line no-restricted-globals -- what connects to other sites is the server, and this runs in browsers
  fetch(path, init)
