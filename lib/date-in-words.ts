export type Locale = { language: string; timeZone: string }

/** Formatters are slow to make and a page of comments needs one a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Dates are in words with the year, "23 November 2026": a document is kept for hours, so nothing is "just now". */
export function dateInWords(date: Date, { language, timeZone }: Locale) {
  const key = `${language} ${timeZone}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(dayFirst(language), { dateStyle: 'long', timeZone })
  formatters.set(key, formatter)
  return formatter.format(date)
}

/** English that names no country puts the day first. */
const dayFirst = (language: string) => (language === 'en' ? 'en-GB' : language)
