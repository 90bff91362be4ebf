/**
 * Letters of other scripts that the eye reads as Latin ones, from the everyday part of Unicode's confusables
 * (UTS 39): each key is the Latin letter, each value its look-alikes. What NFKD folds already is not repeated.
 * @see https://www.unicode.org/Public/security/latest/confusables.txt
 */
const LOOKS_LIKE: Record<string, string> = {
  a: 'аɑαᴀΑАᎪꓮ∀ᗅ🅰',
  b: 'ЬʙᏏᖯΒВᏴᗷƄɓ🅱',
  c: 'сϲᴄСϹᏟꓚƈ¢',
  d: 'ԁɗᴅᎠᗞꓓđÐð',
  e: 'еҽєᴇΕЕᎬꓰɛε℮ҿ',
  f: 'ƒꞙꜰϜᖴꓝſ',
  g: 'ɡɢցԌᏀᏳꓖǥ',
  h: 'һհʜΗНᎻᕼꓧ',
  i: 'іıɩɪιΙІӀᎥꓲ¡',
  j: 'јϳᴊЈᎫᒍꓙʝ',
  k: 'кᴋκΚКᏦꓗƙҝ',
  l: 'ӏʟᏞᒪꓡłⅼ|',
  m: 'мᴍΜМᎷᗰꓟɱ',
  n: 'пɴηΝꓠոռɳℕ',
  o: 'оοσᴏΟОՕօⲟø०০੦૦๐໐ㅇⲞ◯',
  p: 'рρᴘΡРᏢᑭꓑþƿ',
  q: 'ԛգզԚ',
  r: 'гʀᎡᏒᖇꓣɾяᴦ',
  s: 'ѕꜱʂЅՏᏚꓢƽ',
  t: 'тτᴛΤТᎢꓔŧ',
  u: 'υսᴜՍꓴʋɄ',
  v: 'ѵνᴠѴᏙꓦ',
  w: 'ѡωԝᴡԜᎳꓪɯшщաʍ',
  x: 'хχⅹΧХꓫ×',
  y: 'уүγʏΥУҮᎽꓬყ',
  z: 'ᴢΖᏃꓜʐƶ',
}

export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LOOKS_LIKE).flatMap(([letter, alikes]) =>
    Array.from(alikes, (alike): [string, string] => [alike, letter]),
  ),
  ...squared(0x1f150),
  ...squared(0x1f170),
  ...squared(0x1f1e6),
])

/** White letters in black circles and squares, and the letters that flags are made of. */
function squared(first: number): [string, string][] {
  return Array.from({ length: 26 }, (_, at) => [
    String.fromCodePoint(first + at),
    String.fromCharCode('a'.charCodeAt(0) + at),
  ])
}

/** A text as topics and words are compared: accents off, look-alikes of Latin letters as these, lower case. */
export const plainLetters = (text: string): string =>
  Array.from(text.normalize('NFKD').replace(/\p{M}/gu, ''), (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .toLowerCase()
