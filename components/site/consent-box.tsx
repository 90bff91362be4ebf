import { FieldMessages, describedBy } from './field-messages'

type ConsentBoxProps = { sentence: string; ticked: boolean; error?: string }

/** What one agrees to by commenting; nothing is ticked for anybody. */
export function ConsentBox({ sentence, ticked, error }: ConsentBoxProps) {
  return (
    <>
      <p className="check">
        <input
          {...{ type: 'checkbox', id: 'field-consent', name: 'consent', value: '1' }}
          defaultChecked={ticked}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy('field-consent', undefined, error)}
        />
        <label htmlFor="field-consent">{sentence}</label>
      </p>
      <FieldMessages id="field-consent" error={error} />
    </>
  )
}
