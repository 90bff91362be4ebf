import type { RequestListener } from 'node:http'

const around = (inner: string) =>
  `<!doctype html><title>A post</title><body><p>Some words ${inner} and more.</p></body>`

/** Pages that say that they link to an article and do not: nearly all have its address in them, none has a link. */
export function pagesWithoutLink(target: string): Record<string, string> {
  const url = escaped(target)
  const link = `<a href="${url}">the article</a>`
  const { origin, pathname } = new URL(target)
  return {
    'an empty page': '',
    'the link as text': around(escaped(link)),
    'the link in a comment that seems to end': around(`<!-- > ${link} -->`),
    'the link in a script with a comment': around(`<script><!-- <script> ${link} </script> --></script>`),
    'the link in a script for templates': around(`<script type="text/html">${link}</script>`),
    'the link in a style sheet': around(`<style>/* ${link} */</style>`),
    'the link in a template in a template': around(`<template><template></template>${link}</template>`),
    'the link in the title': `<title>${link}</title><p>Some words.`,
    'the link in an iframe': around(`<iframe>${link}</iframe>`),
    'the link in an attribute': around(`<span title='${link}'>words</span>`),
    'the link in an attribute without quotes': around(`<span title=<a/href="${url}">words</span>`),
    'the link in a list of choices': around(`<select><option>${link}</option></select>`),
    'the link in a frame set': `<frameset>${link}</frameset>`,
    'the link in what only XML shows': around(`<![CDATA[ <style> ]]> ${link}`),
    'the link in what only HTML shows': around(`<![CDATA[ > ${link} ]]>`),
    'the link after text without end': around(`<plaintext>${link}`),
    'the link in a drawing': around(`<svg>${link}</svg>`),
    'a link without a quote at its end': `<a href="${url}>words</a>`,
    'the address in other attributes': around(`<a data-href="${url}" title="${url}" name="${url}">words</a>`),
    'the address as the second of two': around(`<a href="/" href="${url}">words</a>`),
    'a form that goes there': around(`<form action="${url}"><button formaction="${url}">Go</button></form>`),
    'a quotation from there': around(`<blockquote cite="${url}">words</blockquote>`),
    'a link in the head': `<link rel="related canonical" href="${url}"><title>A post</title>`,
    'a page that moves there by itself': `<meta http-equiv="refresh" content="0; url=${url}">`,
    'the address in capitals': around(`<a href="${origin}${pathname.toUpperCase()}">words</a>`),
    'the address over the other scheme': around(`<a href="${escaped(otherScheme(target))}">words</a>`),
    'the address behind a user name': around(`<a href="${url.replace('://', '://you@')}">words</a>`),
    'the address as a path of its own': around(`<a href="/${url}">words</a>`),
    'the address behind a redirect of theirs': around(`<a href="/go?to=${encodeURIComponent(target)}">words</a>`),
    'the address on a host that begins alike': around(`<a href="${origin}.evil.example${pathname}">words</a>`),
    'a relative link that a base turns away': `<base href="https://elsewhere.example/">${around(
      `<a href="${pathname}">words</a>`,
    )}`,
  }
}

const otherScheme = (target: string) =>
  target.startsWith('https:') ? target.replace('https:', 'http:') : target.replace('http:', 'https:')

/** Elements in elements, with which a parser that builds a tree can be kept busy for minutes. */
export const nestedWithoutEnd = (target: string) => `${'<div>'.repeat(150_000)}<a href="${escaped(target)}">words</a>`

/** One link among hundreds, for those who sell them. */
export const linkFarm = (target: string, links = 500) =>
  around(
    Array.from({ length: links }, (_, i) => `<a href="https://site-${i}.example/">site ${i}</a>`).join(' ') +
      ` <a href="${escaped(target)}">another</a>`,
  )

/** Cuts the line in the middle of the page. */
export const breakOff: RequestListener = (request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' }).write('<p>Some')
  setTimeout(() => request.socket.destroy(), 20)
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
