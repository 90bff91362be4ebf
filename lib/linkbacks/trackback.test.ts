import { describe, expect, test } from 'vitest'
import { parseTrackback, trackbackBlock, trackbackResponse } from './trackback'
import { cpuMsSince } from '@/lib/cpu-time.fixture'

const FORM = 'application/x-www-form-urlencoded'
const read = (body: string | Buffer, type = FORM) => parseTrackback(Buffer.from(body), type)

describe('[trackback 1.2 request]', () => {
  test('[trackback 1.2 request] reads url, title, excerpt and blog_name of a form', () => {
    const body = 'title=Foo+Bar&url=http%3A%2F%2Fwww.bar.test%2F&excerpt=My+Excerpt&blog_name=Foo'
    expect(read(body)).toEqual({
      url: 'http://www.bar.test/',
      claims: { title: 'Foo Bar', excerpt: 'My Excerpt', blogName: 'Foo' },
    })
  })

  test('[trackback 1.2 request] needs only the url', () => {
    expect(read('url=http://www.bar.test/')).toEqual({ url: 'http://www.bar.test/', claims: {} })
    for (const none of ['', 'title=x', '{"url":"http://a.test/"}', 'url=http://a.test/&url=http://b.test/']) {
      expect(read(none)).toBeNull()
    }
  })

  test.each([
    ['the charset of its Content-Type', `${FORM}; charset=ISO-8859-1`, 'excerpt=caf%E9', 'café'],
    ['its charset in quotes', `${FORM}; charset="shift_jis"`, 'excerpt=%83%60%83F%81%5B%83%93', 'チェーン'],
    ['the field that WordPress knows', FORM, 'charset=EUC-JP&excerpt=%A4%A2', 'あ'],
    ['UTF-8 when nothing is said', FORM, 'excerpt=caf%C3%A9', 'café'],
    ['Windows-1252 when it is not even that', FORM, 'excerpt=caf%E9+%93x%94', 'café “x”'],
    ['UTF-8 when a charset is named that nobody knows', `${FORM}; charset=klingon`, 'excerpt=caf%C3%A9', 'café'],
    ['never UTF-7, whose text can become markup', `${FORM}; charset=utf-7`, 'excerpt=%2BADw-b', '+ADw-b'],
  ])('[trackback 1.2 charset] is read by %s', (_what, type, body, excerpt) => {
    expect(read(`url=http://a.test/&${body}`, type)?.claims.excerpt).toBe(excerpt)
  })

  test('[trackback 1.2 request] what is long is cut at a whole character and word, as WordPress cuts it', () => {
    const { title, excerpt } = read(`url=http://a.test/&title=${'word '.repeat(99)}&excerpt=${'👩‍👩‍👧'.repeat(99)}`)!.claims
    expect(title).toMatch(/^(word )+word…$/)
    expect(title!.length).toBeLessThanOrEqual(250)
    expect(excerpt).toMatch(/^(👩‍👩‍👧)+…$/u)
  })
})

test('thousands of empty fields are passed over at once', () => {
  const begun = process.cpuUsage()
  expect(read('=&'.repeat(16_000))).toBeNull()
  expect(read('url=&'.repeat(6_000))).toBeNull()
  expect(cpuMsSince(begun)).toBeLessThan(200)
})

test('[trackback 1.2 request] what WordPress 6.1.9 sends is read, its escapes once', () => {
  const sent =
    'title=A+post+that+links+%26amp%3B+pings&url=http%3A%2F%2F127.0.0.1%3A8083%2Fsender%2F&blog_name=Anchor+Site&excerpt=We+link+to+one+with+a+header%2C+one+that+answers+48%2C+the+plain+text+address+http%3A%2F%2F127.0.0.1%3A8090%2Fentry-he%26%238230%3B'
  expect(read(sent)).toEqual({
    url: 'http://127.0.0.1:8083/sender/',
    claims: {
      title: 'A post that links & pings',
      excerpt:
        'We link to one with a header, one that answers 48, the plain text address http://127.0.0.1:8090/entry-he…',
      blogName: 'Anchor Site',
    },
  })
})

test('[trackback 1.2 response] is an error element of 0, or of 1 with a message', () => {
  expect(trackbackResponse(null)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<response>\n<error>0</error>\n</response>\n',
  )
  expect(trackbackResponse('target-closed')).toContain(
    '<error>1</error>\n<message>This page takes no trackbacks.</message>',
  )
})

test('[trackback 1.2 discovery] the block stands in one comment, whatever the title has in it', () => {
  const block = trackbackBlock({ url: 'https://a.test/articles/x--y', title: 'A "title" -- <b>&</b> -' })
  expect(block.match(/--/g)).toHaveLength(2)
  expect(block).toContain('dc:identifier="https://a.test/articles/x&#45;&#45;y"')
  expect(block).toContain('dc:title="A &#34;title&#34; &#45;&#45; &#60;b&#62;&#38;&#60;/b&#62; &#45;"')
  expect(block).toContain('trackback:ping="https://a.test/articles/x&#45;&#45;y/trackback"')
})
