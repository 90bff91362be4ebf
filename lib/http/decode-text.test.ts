import { expect, test } from 'vitest'
import { decodeText } from './decode-text'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['UTF-8 where nobody says anything', Buffer.from('Grüße'), 'text/html', 'Grüße'],
  ['the header', bytes('Gr\xfc\xdfe'), 'text/html; charset=ISO-8859-1', 'Grüße'],
  ['the header, with the quotes of Windows', bytes('\x93ja\x94 \x80'), 'text/html; charset=iso-8859-1', '“ja” €'],
  ['the header in quotes', bytes('Gr\xfc\xdfe'), 'text/html; charset="windows-1252"', 'Grüße'],
  [
    'the header before the page',
    Buffer.from('<meta charset="latin1">ü'),
    'text/html; charset=utf-8',
    '<meta charset="latin1">ü',
  ],
  ['the page', bytes('<meta charset="latin1">\xfc'), 'text/html', '<meta charset="latin1">ü'],
  [
    'the page, the old way',
    bytes('<meta content="text/html; charset=latin1">\xfc'),
    '',
    '<meta content="text/html; charset=latin1">ü',
  ],
  ['a byte order mark before the header', Buffer.from('\ufeffü', 'utf16le'), 'text/html; charset=latin1', 'ü'],
  ['a page that says it is UTF-16 and is not', Buffer.from('<meta charset=utf-16>ü'), '', '<meta charset=utf-16>ü'],
  ['an unknown name', Buffer.from('ü'), 'text/html; charset=klingon', 'ü'],
  ['UTF-7, which is nothing but a trick', Buffer.from('+ADw-b+AD4-'), 'text/html; charset=utf-7', '+ADw-b+AD4-'],
  ['Japanese', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'text/html; charset=shift_jis', '日本'],
])('the encoding is told by %s', (_how, body, contentType, text) => {
  expect(decodeText(body, contentType, false)).toBe(text)
})

test('a page that was cut within a character ends before it', () => {
  expect(decodeText(Buffer.from('aü').subarray(0, 2), 'text/html; charset=utf-8', true)).toBe('a')
})
