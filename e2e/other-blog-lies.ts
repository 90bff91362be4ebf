import { brotliCompressSync, gzipSync } from 'node:zlib'
import { escaped, postAbout, type Answer } from './other-blog'

/** Room for all that is read of a page, several times over. */
const HUGE = 30 * 1_048_576

const around = (inner: string) =>
  `<!doctype html><title>A post</title><body><p>Some words ${inner} and more.</p></body>`

const asHtml =
  (html: string): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(html)

/** Pages that say that they link to an article and do not: every one has its address in it, none has a link. */
export function pagesWithoutLink(target: string): Record<string, string> {
  const url = escaped(target)
  const link = `<a href="${url}">the article</a>`
  return {
    'no link at all': around('without a link'),
    'an empty page': '',
    'the address as text': around(target),
    'the link as text': around(escaped(link)),
    'the link in a comment': around(`<!-- ${link} -->`),
    'the link in a comment that seems to end': around(`<!-- > ${link} -->`),
    'the link in a script': around(`<script>document.write('${link}')</script>`),
    'the link in a string of a script with comments': around(`<script><!-- <script> ${link} </script> --></script>`),
    'the link in a style sheet': around(`<style>/* ${link} */</style>`),
    'the link in a noscript': around(`<noscript>${link}</noscript>`),
    'the link in a template': around(`<template>${link}</template>`),
    'the link in a textarea': around(`<textarea>${link}</textarea>`),
    'the link in the title': `<title>${link}</title><p>Some words.`,
    'the link in an iframe': around(`<iframe>${link}</iframe>`),
    'the link in an attribute': around(`<span title='${link}'>words</span>`),
    'the link in an attribute without quotes': around(`<span title=<a/href="${url}">words</span>`),
    'the link in a list of choices': around(`<select><option>${link}</option></select>`),
    'the address in another attribute': around(`<a data-href="${url}" title="${url}">words</a>`),
    'a picture from there': around(`<img src="${url}">`),
    'a frame with it': around(`<iframe src="${url}"></iframe>`),
    'a form that goes there': around(`<form action="${url}"><button>Go</button></form>`),
    'a quotation from there': around(`<blockquote cite="${url}">words</blockquote>`),
    'a link in the head': `<link rel="related" href="${url}"><title>A post</title>`,
    'an address that begins alike': around(`<a href="${url}-2">words</a>`),
    'an address below it': around(`<a href="${url}/more">words</a>`),
    'the address with a slash': around(`<a href="${url}/">words</a>`),
    'the address with a query': around(`<a href="${url}?utm_source=other">words</a>`),
    'the address with a fragment': around(`<a href="${url}#comments">words</a>`),
    'the address in capitals': around(`<a href="${escaped(upperPath(target))}">words</a>`),
    'the address over the other scheme': around(`<a href="${escaped(otherScheme(target))}">words</a>`),
    'the address behind a user name': around(`<a href="${url.replace('://', '://you@')}">words</a>`),
    'the address as a path of its own': around(`<a href="/${url}">words</a>`),
    'the address behind a redirect of theirs': around(`<a href="/go?to=${encodeURIComponent(target)}">words</a>`),
    'a relative link that a base turns away': `<base href="https://elsewhere.example/">${around(
      `<a href="${escaped(new URL(target).pathname)}">words</a>`,
    )}`,
  }
}

const upperPath = (target: string) => new URL(target).origin + new URL(target).pathname.toUpperCase()
const otherScheme = (target: string) =>
  target.startsWith('https:') ? target.replace('https:', 'http:') : target.replace('http:', 'https:')

/** Ways to answer that no honest blog has. */
export const lies = {
  redirectTo:
    (location: string, status = 302): Answer =>
    (_request, response) =>
      response.writeHead(status, { location }).end(),

  /** There the first time and gone the next. */
  onceOnly(target: string): Answer {
    let asked = 0
    return (_request, response) =>
      asked++ === 0
        ? response.writeHead(200, { 'content-type': 'text/html' }).end(postAbout(target))
        : response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Gone</title>')
  },

  /** One page for those who verify and another for everybody else. */
  cloaked:
    (target: string): Answer =>
    (request, response) =>
      (/Afterword/.test(request.headers['user-agent'] ?? '') ? asHtml(postAbout(target)) : asHtml('Buy!'))(
        request,
        response,
      ),

  /** Takes the question and never answers. */
  silent: (): Answer => () => {},

  /** A byte now and then, for ever. */
  slow:
    (everyMs = 50): Answer =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write(' '), everyMs)
      response.on('close', () => clearInterval(drip))
    },

  /** Bytes as fast as they are taken, for ever; the link would be at the end of them. */
  endless: (): Answer => (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const pour = () => {
      while (!response.destroyed && response.write('words '.repeat(10_000)));
    }
    response.on('drain', pour)
    pour()
  },

  /** Some kilobytes on the wire that are thirty megabytes here; the link is at their end. */
  bomb(target: string, encoding: 'gzip' | 'br' = 'gzip'): Answer {
    const html = Buffer.from(' '.repeat(HUGE) + postAbout(target))
    const body = encoding === 'gzip' ? gzipSync(html) : brotliCompressSync(html)
    return (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body)
  },

  /** A page with the link that says it is something else. */
  wrongType:
    (target: string, type = 'application/octet-stream'): Answer =>
    (_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(postAbout(target)),

  /** Cuts the line in the middle of the page. */
  brokenOff: (): Answer => (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' }).write('<p>Some')
    setTimeout(() => request.socket.destroy(), 20)
  },

  /** Elements in elements, with which a parser can be kept busy for minutes. */
  deep: (target: string): Answer => asHtml('<div>'.repeat(150_000) + postAbout(target)),

  /** A list of links to everybody, for those who sell them. */
  linkFarm: (target: string, links = 500): Answer =>
    asHtml(
      around(
        Array.from({ length: links }, (_, i) => `<a href="https://site-${i}.example/">site ${i}</a>`).join(' ') +
          ` <a href="${escaped(target)}">another</a>`,
      ),
    ),
}
