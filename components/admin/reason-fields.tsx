/** What is said most often, to choose from; whatever else there is to say is typed. */
export const USUAL_REASONS = [
  'Advertising',
  'Not about this page',
  'Insulting or hurtful',
  'Private details of somebody',
  'Says the same again',
  'Asked for by its author',
] as const

/** Why it is decided so, for the log. Nobody has to say. */
export function ReasonFields() {
  return (
    <div className="reason">
      <label>
        <span>Reason (optional)</span>
        <select name="reason" defaultValue="">
          <option value="">None</option>
          {USUAL_REASONS.map((words) => (
            <option key={words}>{words}</option>
          ))}
        </select>
      </label>
      <label className="grow">
        <span>In your own words (optional)</span>
        <input name="words" maxLength={300} />
      </label>
    </div>
  )
}
