import { expect, test } from 'vitest'
import { compose } from './compose'

const SITE = { title: 'After & On', url: 'https://blog.example' }
const MAIL = {
  preheader: 'Jo answered you',
  paragraphs: [
    'Jo <jo@example.org> answered your comment.',
    { quote: 'Thank you.\n\n<script>alert("x")</script>' },
    { link: 'https://blog.example/comments/7?a=1&b=2', label: 'Read it there' },
  ],
  footer: ['To stop these mails: https://blog.example/subscriptions/unsubscribe/abc'],
}

test('the words of a mail', () => {
  expect(compose(MAIL, SITE).text).toBe(`Jo <jo@example.org> answered your comment.

> Thank you.
>
> <script>alert("x")</script>

Read it there:
https://blog.example/comments/7?a=1&b=2

-- 
After & On, https://blog.example
To stop these mails: https://blog.example/subscriptions/unsubscribe/abc
`)
})

test('the same as HTML', () => {
  const { html } = compose(MAIL, SITE)
  const body = html.slice(html.indexOf('<body>'))
  expect(body).toBe(`<body>
<div class="preheader" hidden>Jo answered you</div>
<div class="page">
<p class="site"><a href="https://blog.example">After &amp; On</a></p>
<p>Jo &lt;jo@example.org&gt; answered your comment.</p>
<blockquote>Thank you.

&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</blockquote>
<p><a class="action" href="https://blog.example/comments/7?a=1&amp;b=2">Read it there</a></p>
<div class="footer">
<p>To stop these mails: <a href="https://blog.example/subscriptions/unsubscribe/abc">https://blog.example/subscriptions/unsubscribe/abc</a></p>
</div>
</div>
</body>
</html>
`)
})

test('a mail is made for light and dark, and fetches nothing', () => {
  const { html } = compose(MAIL, SITE)
  expect(html).toContain('<meta name="color-scheme" content="light dark">')
  expect(html).toContain('@media (prefers-color-scheme: dark)')
  expect(html).not.toMatch(/<(?:img|link|script|table|iframe)|url\(|@import/)
})
