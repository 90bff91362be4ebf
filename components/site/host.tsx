import { Fragment } from 'react'

/** The host of a page elsewhere; where it does not fit, it breaks between its parts. */
export function Host({ of }: { of: string }) {
  const [first, ...rest] = of.split('.')
  return (
    <span className="host">
      {first}
      {rest.map((part, i) => (
        <Fragment key={i}>
          <wbr />.{part}
        </Fragment>
      ))}
    </span>
  )
}
