import { ar } from './ar'
import { de } from './de'
import { en } from './en'

/** All that the site itself says to readers and writes in mails; the type of the English catalogue is that of all. */
export type Words = typeof en

export const CATALOGUES: Record<string, Words> = { en, de, ar }

/** The words for a language tag (BCP 47): of `de-AT` those of `de`; of a language that nobody has translated to, English. */
export const wordsIn = (language: string): Words => CATALOGUES[new Intl.Locale(language).language] ?? en

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** The direction of a language’s usual script, for `dir` in HTML. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
