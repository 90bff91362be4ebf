import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import { writeContent } from './seed/write-content'

/** Writes a content folder to try a large site with: CONTENT_DIR=DIR npm start. */
export function contentCommand(dir: string, articles: number) {
  const folder = path.resolve(process.env.AFTERWORD_CALLED_FROM ?? '.', dir)
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty; nothing was changed.`)
  }
  const bar = new SingleBar({ format: '{bar} {percentage} %  {value} of {total}  {eta} s left', hideCursor: true })
  bar.start(articles, 0)
  writeContent({ folder, articles, onProgress: (done) => bar.update(done) })
  bar.stop()
  console.log(
    `${folder} has ${articles.toLocaleString('en')} articles. Start the site with it:\n\n  CONTENT_DIR=${folder} npm start\n`,
  )
}
