import type { Problem } from '@/lib/articles/problem'

/** Whoever brings thousands of files along may have thousands of mistakes in them. */
const MOST = 50

/** Mistakes in content files, and what readers get meanwhile. */
export function ContentProblems({ problems }: { problems: Problem[] }) {
  const files = [...new Set(problems.map(({ file }) => file))]
  if (files.length === 0) return null
  return (
    <section>
      <h2>
        {problems.length === 1 ? 'A mistake' : `${problems.length} mistakes`} in{' '}
        {files.length === 1 ? 'a content file' : `${files.length} content files`}
      </h2>
      <ul className="list problems">
        {files.slice(0, MOST).map((name) => (
          <File key={name} problems={problems.filter(({ file }) => file === name)} />
        ))}
      </ul>
      {files.length > MOST && (
        <p className="quiet">
          These are the first {MOST}; <code>npm run afterword -- check</code> names all of them.
        </p>
      )}
    </section>
  )
}

function File({ problems }: { problems: Problem[] }) {
  return (
    <li>
      {problems.map((problem, i) => (
        <Mistake key={i} problem={problem} />
      ))}
      <p className="quiet">{meanwhileInWords(problems)}</p>
    </li>
  )
}

function Mistake({ problem: { file, line, column, field, message } }: { problem: Problem }) {
  return (
    <p>
      <code>
        {file}:{line}:{column}
      </code>{' '}
      {field && (
        <>
          <b>{field}</b>:{' '}
        </>
      )}
      {message}
    </p>
  )
}

function meanwhileInWords(found: Problem[]) {
  const it = found.length === 1 ? 'it is' : 'they are'
  if (found.some(({ file }) => file === 'site.yaml')) {
    return `Until ${it} corrected, the site goes by what was last in order, or by the defaults.`
  }
  if (found.some(({ meanwhile }) => meanwhile === 'nothing')) {
    return `Until ${it} corrected, this file is not shown: it has not been in order since the start, and its address answers 503.`
  }
  if (found.some(({ meanwhile }) => meanwhile === 'last-good')) {
    return `Until ${it} corrected, the site shows this file as it was when it was last in order.`
  }
  if (found.some(({ meanwhile }) => meanwhile === 'words')) {
    return `Until ${it} corrected, readers get the words for this picture (its alt) in its place.`
  }
  return 'The file is shown all the same.'
}
