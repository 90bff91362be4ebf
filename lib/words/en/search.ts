import { counting } from '../counting'

const count = counting('en')

export const search = {
  title: 'Search',
  titleFor: (typed: string) => `Search for “${typed}”`,
  field: 'What are you looking for?',
  button: 'Search',
  hint: 'Words in quotes are found side by side, as in “no contact”.',
  kinds: 'Look in',
  kind: { all: 'Everything', articles: 'Articles', reading: 'Recommended reading', comments: 'Comments' },
  results: (n: number) => count(n, { one: '# result', other: '# results' }),
  moreThan: (n: number) => count(n, { other: 'More than # results; another word makes it fewer' }),
  none: 'Nothing here has all of that',
  beingMade: 'The index of this site is being made. Until it is done, not everything is found.',
  didYouMean: 'Did you mean {suggestion}?',
  further: 'Further results',
  more: 'More results',
  back: 'Back to the first results',
  found: { article: 'Article', reading: 'Recommended reading', page: 'Page', comment: 'Comment' },
  byOn: '{name} on {title}',
  newest: 'The newest',
  bySubject: 'By subject',
}
