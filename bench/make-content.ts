import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './workshop'

export const SAMPLE_ARTICLE = 'does-silence-make-them-miss-you'

type ContentOptions = {
  articles: number
  moderation: 'first-time' | 'all' | 'none'
  /** `sample`: as long as the sample article. `short`: three paragraphs. */
  text: 'sample' | 'short'
  /** Whether the site looks out for machines, as it does by itself. */
  watched?: boolean
}

export const slugOf = (number: number) => `article-${number}`

/** A content folder with as many articles as a measurement needs, so that no limit per article gets in its way. */
export function makeContent({ articles, moderation, text, watched = false }: ContentOptions): string {
  const folder = makeFolder('content')
  mkdirSync(path.join(folder, 'articles'))
  writeFileSync(path.join(folder, 'site.yaml'), siteYaml(moderation) + (watched ? '' : UNWATCHED))
  const body = text === 'sample' ? sampleText() : SHORT
  for (let number = 0; number < articles; number++) {
    writeFileSync(path.join(folder, 'articles', `${slugOf(number)}.mdx`), `${frontMatter(number)}${body}`)
  }
  return folder
}

/** Programs are what the site is measured with. */
const UNWATCHED = 'defence:\n  surge: 1000000000\n'

const siteYaml = (moderation: string) =>
  `title: Made for the benchmark\nmoderation: ${moderation}\nauthors:\n  nobody:\n    name: Nobody in Particular\n`

const frontMatter = (number: number) => `---
title: Article number ${number}
description: Made for the benchmark.
date: ${new Date(Date.UTC(2026, 0, 1) - number * 3_600_000).toISOString()}
author: nobody
tags: [number-${number % 50}]
---
`

const sampleText = () =>
  readFileSync(path.join('content/articles', `${SAMPLE_ARTICLE}.mdx`), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')

const SHORT = `
The first paragraph says what this is about, in *two* lines or three, and has [a link](https://example.org/) in it.

## And then

The second one goes on for a while. It has been written only to be measured, so there is nothing in it.

- one thing
- another thing

The third one ends.
`
