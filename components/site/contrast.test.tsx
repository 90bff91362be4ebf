import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tokens = readFileSync('app/(site)/styles/tokens.css', 'utf8')
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')

function luminanceOf(name: string, scheme: string): number {
  const found = new RegExp(`--${name}: oklch\\(([\\d.]{1,9}) ([\\d.]{1,9}) ([\\d.]{1,9})\\)`).exec(scheme)
  if (!found) throw new Error(`there is no colour --${name}`)
  const [l, chroma, hue] = found.slice(1).map(Number) as [number, number, number]
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  return luminance(l, a, b)
}

/** OKLab to linear sRGB (CSS Color 4, section 18) and its relative luminance (WCAG 2.2). */
function luminance(l: number, a: number, b: number): number {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, scheme: string): number {
  const [lighter, darker] = [luminanceOf(one, scheme), luminanceOf(other, scheme)].sort((a, b) => b - a) as [
    number,
    number,
  ]
  return (lighter + 0.05) / (darker + 0.05)
}

/** What stands on the grounds of a page, and how much it has to differ from them: WCAG 1.4.3, 1.4.6, 1.4.11. */
const AT_LEAST: [string, number][] = [
  ['ink', 7],
  ...['quiet', 'accent', 'visited', 'sea', 'danger'].map((name): [string, number] => [name, 4.5]),
  ['edge', 3],
]

for (const [name, scheme] of Object.entries({ light, dark })) {
  test.each(AT_LEAST)(`in the ${name}, %s differs enough from every ground: %d to 1`, (colour, least) => {
    for (const ground of ['paper', 'paper-deep', 'field']) {
      expect(contrast(colour, ground, scheme), `on ${ground}`).toBeGreaterThanOrEqual(least)
    }
  })
}

test('black on white is 21 to 1', () => {
  expect((luminance(1, 0, 0) + 0.05) / 0.05).toBeCloseTo(21, 1)
})
