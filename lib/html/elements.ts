/** A set of names of elements. */
export const elements = (names: string) => new Set(names.split(' '))

/** What browsers show in paragraphs of its own. */
export const PARAGRAPHS = elements(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr input legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
)

/** What stands within is not part of the page that readers have before them, whatever it looks like. */
export const NOT_PARSED = elements('script style template noscript textarea iframe noembed noframes xmp plaintext')
