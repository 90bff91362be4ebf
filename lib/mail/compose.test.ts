import { expect, test } from 'vitest'
import { compose } from './compose'

const SITE = { title: 'After & On', url: 'https://blog.example' }
const MAIL = {
  preheader: 'Jo answered you',
  paragraphs: [
    { heading: 'Under “Jam & <b>bread</b>”' },
    'Jo <jo@example.org> answered your comment.',
    { quote: 'Thank you.\n\n<script>alert("x")</script>', by: '<img src=x> "Jo"' },
    { aside: 'Why it waits: has 4 links & more.' },
    { link: 'https://blog.example/comments/7?a=1&b=2', label: 'Read it there' },
  ],
  footer: [
    'You asked for these mails.',
    { link: 'https://blog.example/subscriptions/unsubscribe/abc?a&b', label: 'No more of them' },
  ],
}

test('the words of a mail', () => {
  expect(compose(MAIL, SITE).text).toBe(`Under “Jam & <b>bread</b>”

Jo <jo@example.org> answered your comment.

<img src=x> "Jo":

> Thank you.
>
> <script>alert("x")</script>

Why it waits: has 4 links & more.

Read it there:
https://blog.example/comments/7?a=1&b=2

-- 
After & On, https://blog.example
You asked for these mails.
No more of them: https://blog.example/subscriptions/unsubscribe/abc?a&b
`)
})

test('the same as HTML', () => {
  const { html } = compose(MAIL, SITE)
  const body = html.slice(html.indexOf('<body>'))
  expect(body).toBe(`<body>
<div class="preheader" hidden>Jo answered you</div>
<div class="page" dir="ltr">
<p class="site"><a href="https://blog.example">After &amp; On</a></p>
<h2 dir="auto">Under “Jam &amp; &lt;b&gt;bread&lt;/b&gt;”</h2>
<p dir="auto">Jo &lt;jo@example.org&gt; answered your comment.</p>
<p class="by" dir="auto">&lt;img src=x&gt; &quot;Jo&quot;</p>
<blockquote dir="auto">Thank you.

&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</blockquote>
<p class="aside" dir="auto">Why it waits: has 4 links &amp; more.</p>
<p><a class="action" href="https://blog.example/comments/7?a=1&amp;b=2">Read it there</a></p>
<div class="footer">
<p>You asked for these mails.</p>
<p><a href="https://blog.example/subscriptions/unsubscribe/abc?a&amp;b">No more of them</a></p>
</div>
</div>
</body>
</html>
`)
})

test('a name or title with line breaks in it begins no line that the site seems to say', () => {
  const evil = 'Jo\r\n\r\n-- \u2028Your password:\nhttps://evil.example'
  const paragraphs = [evil, { heading: evil }, { aside: evil }, { quote: 'Hi', by: evil }, { link: 'x:y', label: evil }]
  const { text } = compose({ preheader: '', paragraphs, footer: [evil] }, { ...SITE, title: evil })
  for (const line of text.split(/[\r\n\u2028]/)) expect(line).not.toMatch(/^(?:Your password|https:)/)
  expect(text.match(/^-- $/gm)).toHaveLength(1)
})

test('a mail is made for light and dark, and fetches nothing', () => {
  const { html } = compose(MAIL, SITE)
  expect(html).toContain('<meta name="color-scheme" content="light dark">')
  expect(html).toContain('@media (prefers-color-scheme: dark)')
  expect(html).not.toMatch(/<(?:img|link|script|table|iframe)|url\(|@import/)
})
