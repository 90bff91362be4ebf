/** What Next puts into every page so that its own scripts find their way; a reading page has no use for it. */
const SCRIPTS = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const SCRIPT_LINKS = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g
const TEXT_MARKS = /<!-- -->|<!--\/?\$-->|<!--\$[!?]-->/g
/** Pingback 1.0 §2.2 has two spellings for HTML and XHTML; React's is neither. */
const PINGBACK_LINK = /(<link rel="pingback" href="[^"]+")\/>/
const MARKERS = /<template data-dgst[^>]*><\/template>|<div hidden=""><\/div>|<meta name="next-size-adjust"[^>]*>/g

/** Takes out all scripts but JSON-LD and the site's own enhancement script, and React's marks between texts. */
export function stripScripts(html: string): string {
  return sayLead(html)
    .replace(SCRIPTS, (script, attributes: string) =>
      /type="application\/ld\+json"|src="\/enhance\.[^"]*"/.test(attributes) ? script : '',
    )
    .replace(SCRIPT_LINKS, '')
    .replace(TEXT_MARKS, '')
    .replace(MARKERS, '')
    .replace(PINGBACK_LINK, '$1>')
}

/**
 * A page that opens with a lead has another masthead. That is said above it, since a browser draws what has arrived: asking by
 * `:has()` it would draw the masthead twice on a slow machine, and move the page.
 */
const sayLead = (html: string) =>
  html.includes('<article class="teaser h-entry teaser-lead') ? html.replace('<body>', '<body class="has-lead">') : html
