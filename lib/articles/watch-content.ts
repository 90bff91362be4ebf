import path from 'node:path'
import { watch } from 'chokidar'
import { changed } from '@/lib/documents/versions'
import { settings } from '@/lib/env'
import { log } from '@/lib/log'
import { content } from './content'
import { isContentFile, isOwnFile } from './content-files'
import { nextChange } from './lists'
import { contentFiles, publishContent } from './load-content'

/** Editors that save by replacing a file, and git, leave it missing for a moment. */
const GONE_AFTER_MS = 2_000
/** A burst of saved files is read as one. */
const GATHER_MS = 50
/** The watcher says nothing of what follows on a change within its own moment of rest (100 ms). */
const SECOND_LOOK_MS = 300
const LONGEST_DEADLINE_MS = 86_400_000

/** Keeps the content fresh: saved files within a second, and what time alone changes at its time. */
export function watchContent(onChange: () => Promise<void>) {
  const folder = settings().contentDir
  const touched = new Set<string>()
  let gathering: NodeJS.Timeout | undefined
  let secondLook: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  let deadline: NodeJS.Timeout | undefined

  const gather = (file: string) => {
    touched.add(file)
    gathering ??= setTimeout(() => {
      gathering = undefined
      const files = [...touched]
      touched.clear()
      queue(files)
      secondLook = setTimeout(() => queue(files, true), SECOND_LOOK_MS)
    }, GATHER_MS)
  }

  const queue = (files: string[], onlyIfChanged = false) => {
    turn = turn
      .then(() => takeIn(files, onlyIfChanged))
      .catch((error: unknown) => log.error({ err: error }, 'content could not be read'))
  }

  async function takeIn(files: string[], onlyIfChanged: boolean) {
    const own = files.filter(isOwnFile)
    own.forEach((file) => contentFiles().readOwn(file))
    const changed = await Promise.all(files.filter(isContentFile).map((file) => contentFiles().readAgain(file)))
    if (onlyIfChanged && own.length === 0 && !changed.includes(true)) return
    await publishContent()
    await onChange()
    waitForNextChange()
  }

  /** @see docs/decisions/003: a kept page has no age, so what time changes has to be told. */
  function waitForNextChange() {
    clearTimeout(deadline)
    const next = nextChange(content(), new Date())
    const ms = next ? next.getTime() - Date.now() + 1 : LONGEST_DEADLINE_MS
    deadline = setTimeout(
      () => {
        changed('site')
        waitForNextChange()
      },
      Math.min(Math.max(ms, 1), LONGEST_DEADLINE_MS),
    )
  }

  const watcher = watch(folder, { ignoreInitial: true, ignored: (file) => path.basename(file).startsWith('.') })
  const notice = (name: string) => {
    if (isContentFile(name) && !contentFiles().exists(name)) {
      setTimeout(() => {
        if (!contentFiles().exists(name) && contentFiles().forget(name)) gather(name)
      }, GONE_AFTER_MS)
    } else if (isContentFile(name) || isOwnFile(name) || name.startsWith('media')) gather(name)
  }
  watcher.on('all', (_event, file) => notice(path.relative(folder, file)))
  // What was saved between the reading and now was nobody's news; nor would its end be, unless it is watched by name.
  watcher.once('ready', () => {
    const unseen = contentFiles().changedUnseen()
    watcher.add(unseen.map((name) => path.join(folder, name)))
    unseen.forEach(notice)
  })
  waitForNextChange()
  return {
    close: async () => {
      clearTimeout(deadline)
      clearTimeout(gathering)
      clearTimeout(secondLook)
      await watcher.close()
    },
  }
}
