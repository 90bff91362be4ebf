import { expect, test } from 'vitest'
import { stripScripts } from './strip'

test.each([
  ['an inline script', '<script>self.__next_f.push([1,"<p>x</p>"])</script>'],
  ['a script over several lines', '<script id="_R_">\nlet a = "<b>"\nlet b = 1\n</script>'],
  ['a script of Next', '<script src="/_next/static/chunks/main.js" async=""></script>'],
  ['a module', '<script type="module" src="/_next/x.mjs"></script>'],
  ['a link to a script', '<link rel="preload" as="script" href="/_next/x.js"/>'],
  ['a link to a module', '<link rel="modulepreload" href="/_next/x.js">'],
  ['a mark between texts', '<!-- -->'],
  ['the marks of a boundary', '<!--$--><!--$?--><!--$!--><!--/$-->'],
  ['an empty template', '<template data-dgst="NEXT"></template>'],
  ['a hidden place', '<div hidden=""></div>'],
  ['what Next says of fonts', '<meta name="next-size-adjust" content=""/>'],
])('%s is taken out, and nothing around it', (_, mark) => {
  expect(stripScripts(`<main>one ${mark}two</main>`)).toBe('<main>one two</main>')
})

test.each([
  ['JSON-LD', '<script type="application/ld+json">{"@type":"BlogPosting"}</script>'],
  [
    'JSON-LD in which a comment quotes the end of a script',
    String.raw`<script type="application/ld+json">{"text":"\u003c/script> <\/script> <b>"}</script>`,
  ],
  ['the site’s own script', '<script src="/enhance.3f9a.js" defer=""></script>'],
  ['a style sheet', '<link rel="stylesheet" href="/_next/x.css"/>'],
  ['a picture that is asked for early', '<link rel="preload" as="image" href="/media/x.jpg"/>'],
  ['code that shows a script', '<pre><code>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- --&gt;</code></pre>'],
])('%s stays', (_, part) => {
  expect(stripScripts(`<head>${part}</head><script>1</script>`)).toBe(`<head>${part}</head>`)
})

test('a script before and one after JSON-LD go without it', () => {
  const data = '<script type="application/ld+json">{"a":1}</script>'
  expect(stripScripts(`<script>1</script>${data}<script src="/x.js"></script>`)).toBe(data)
})

test('a script from elsewhere that only looks like the site’s own does not stay', () => {
  expect(stripScripts('<script src="/_next/enhance.js"></script><script>"/enhance.x.js"</script>')).toBe('')
})

test('the link for pingback is spelled as Pingback 1.0 §2.2 has it', () => {
  expect(stripScripts('<link rel="pingback" href="https://blog.example/xmlrpc"/><meta charSet="utf-8"/>')).toBe(
    '<link rel="pingback" href="https://blog.example/xmlrpc"><meta charSet="utf-8"/>',
  )
})

test('a page that opens with a lead says so above its masthead, and no other does', () => {
  const lead =
    '<html><body><header></header><main><article class="teaser h-entry teaser-lead has-cover">x</article></main></body></html>'
  expect(stripScripts(lead)).toBe(lead.replace('<body>', '<body class="has-lead">'))
  const words = '<html><body><main><p>A teaser h-entry teaser-lead.</p></main></body></html>'
  expect(stripScripts(words)).toBe(words)
})
