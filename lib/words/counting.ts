/** Forms of a counted word by the categories of CLDR; `#` stands for the number. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** Counts in a language: its plural forms, and its way to write a number. */
export function counting(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count))
}

/** Joins what belongs together as a language does: “a, b and c”. */
export function joining(language: string): (parts: string[]) => string {
  const lists = new Intl.ListFormat(language)
  return (parts) => lists.format(parts)
}
