type FactsProps = { title: string; facts: { name: string; value: string }[] }

export function Facts({ title, facts }: FactsProps) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
