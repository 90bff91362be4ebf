import { expect, test } from 'vitest'
import { textOfHtml } from './text-of-html'

const PAGE = 'https://blog.example/articles/one'

test.each([
  ['paragraphs', '<div><p>One\n two.</p><p>Three<br>four.</p></div>', 'One two.\n\nThree\nfour.'],
  ['headings and rules', '<h2>What &amp; why</h2><p>a</p><hr><p>b</p>', 'What & why\n\na\n\n* * *\n\nb'],
  [
    'where links lead',
    '<p>See <a href="https://a.example/">a shop</a> paid link.</p>',
    'See a shop <https://a.example/> paid link.',
  ],
  ['a bare address once', '<p><a href="https://a.example/">https://a.example/</a></p>', 'https://a.example/'],
  ['no places within the page', `<p>One<a href="${PAGE}#fn-1">1</a></p>`, 'One1'],
  [
    'lists',
    '<p>Take:</p><ul><li>bread</li><li><p>salt</p></li></ul><ol start="3"><li>go</li><li>rest</li></ol>',
    'Take:\n\n- bread\n- salt\n3. go\n4. rest',
  ],
  [
    'quotations',
    '<blockquote><p>One</p><blockquote><p>two</p></blockquote></blockquote><p>x</p>',
    '> One\n\n> > two\n\nx',
  ],
  ['code', '<pre><code>if (a &lt; b)\n  go()\n</code></pre>', 'if (a < b)\n  go()'],
  [
    'tables',
    '<table><tbody><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></tbody></table>',
    'a   1\nb   2',
  ],
  ['a table after a list', '<ul><li>a</li></ul><table><tr><td>1</td></tr></table>', '- a\n\n1'],
  [
    'a picture that is words',
    '<figure><em>[An empty chair]</em><figcaption>Hers</figcaption></figure>',
    '[An empty chair]\n\nHers',
  ],
])('%s', (_what, html, text) => {
  expect(textOfHtml(html, PAGE)).toBe(text)
})
