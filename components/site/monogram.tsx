const HUES = 8

type MonogramProps = { name: string; host: string }

/** Stands for somebody's picture: a letter on a colour of their own, the same wherever they turn up. */
export function Monogram({ name, host }: MonogramProps) {
  return (
    <span className={`face hue-${hueOf(name, host)}`} aria-hidden="true">
      {letterOf(name) ?? letterOf(host) ?? '·'}
    </span>
  )
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The first letter or digit of any script with the marks upon it. A name of emoji alone has its first one. */
export function letterOf(name: string): string | undefined {
  const all = [...graphemes.segment(name.slice(0, 100))].map(({ segment }) => segment)
  const letter = all.find((each) => /[\p{L}\p{N}]/u.test(each)) ?? all.find((each) => each.trim() !== '')
  return letter && capital(letter)
}

/** Not ß, which would be two letters, nor Georgian, whose capitals hardly any font has. */
function capital(letter: string): string {
  const upper = letter.toUpperCase()
  return upper.length > letter.length || /\p{Script=Georgian}/u.test(letter) ? letter : upper
}

/** FNV-1a: short, and well spread over a few colours. */
export function hueOf(name: string, host: string): number {
  let hash = 0x811c9dc5
  for (const character of `${name} ${host}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return (hash >>> 0) % HUES
}
