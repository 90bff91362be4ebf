import { siteWords } from '@/lib/articles/site-words'

/** People never see it; programs that fill in everything do. */
export function Honeypot() {
  return (
    <p className="visually-hidden" aria-hidden="true">
      <label htmlFor="field-website-confirm">{siteWords().form.leaveEmpty}</label>
      <input type="text" id="field-website-confirm" name="website_confirm" tabIndex={-1} autoComplete="off" />
    </p>
  )
}
