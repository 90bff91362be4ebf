import path from 'node:path'
import { changed } from '@/lib/documents/versions'
import { settings } from '@/lib/env'
import { log } from '@/lib/log'
import { lookAtPictures } from '@/lib/media/known-pictures'
import { content } from './content'
import { isContentFile, isOwnFile } from './content-files'
import { nextChange } from './lists'
import { contentFiles, publishContent } from './load-content'
import { watchFolders } from './watch-folders'

/** Editors that save by replacing a file, and git, leave it missing for a moment. */
const GONE_AFTER_MS = 2_000
/** A burst of saved files is read as one. */
const GATHER_MS = 50
/** Of many files that change at once, those that have been read by then are shown … */
const SHOWN_AFTER_MS = 400
/** … and the next after so many times what that took, so that reading them gets on where there is much to show. */
const SHOWN_SELDOM = 4
const LONGEST_DEADLINE_MS = 86_400_000

/** Keeps the content fresh: saved files within a second, and what time alone changes at its time. */
export function watchContent(onChange: () => Promise<void>) {
  const touched = new Set<string>()
  let gathering: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  let deadline: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let hasNewPictures = false

  const gather = (file: string) => {
    touched.add(file)
    gathering ??= setTimeout(() => {
      gathering = undefined
      const files = [...touched]
      touched.clear()
      turn = turn
        .then(() => takeIn(files))
        .catch((error: unknown) => log.error({ err: error }, 'content could not be read'))
    }, GATHER_MS)
  }

  async function takeIn(files: string[]) {
    files.filter(isOwnFile).forEach((file) => contentFiles().readOwn(file))
    let showAt = Date.now() + SHOWN_AFTER_MS
    for (const file of files.filter(isContentFile)) {
      const isAnother = await contentFiles().readAgain(file)
      // Whoever waits for an answer has a turn.
      await new Promise((resolve) => setImmediate(resolve))
      const begun = Date.now()
      if (!isAnother || begun < showAt) continue
      await publishContent()
      const took = Date.now() - begun
      showAt = Date.now() + Math.max(SHOWN_AFTER_MS, took * SHOWN_SELDOM)
    }
    await publishContent()
    if (files.some(isMedia)) look()
    await onChange()
    waitForNextChange()
  }

  /** Beside the texts, which need not wait until a thousand photographs have been looked at. */
  function look() {
    hasNewPictures = true
    looking ??= lookUntilKnown()
      .catch((error: unknown) => log.error({ err: error }, 'pictures could not be looked at'))
      .finally(() => (looking = undefined))
  }

  async function lookUntilKnown() {
    while (hasNewPictures) {
      hasNewPictures = false
      await lookAtPictures()
      await publishContent()
    }
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

  const notice = (name: string) => {
    if (isContentFile(name) && !contentFiles().exists(name)) {
      setTimeout(() => {
        if (!contentFiles().exists(name) && contentFiles().forget(name)) gather(name)
      }, GONE_AFTER_MS)
    } else if (isMedia(name) && !contentFiles().exists(name)) setTimeout(() => gather(name), GONE_AFTER_MS)
    else if (isContentFile(name) || isOwnFile(name) || isMedia(name)) gather(name)
  }
  const noticeUnseen = () => contentFiles().changedUnseen().forEach(notice)
  const watcher = watchFolders(settings().contentDir, {
    file: notice,
    folder: (name) => (isMedia(name) ? gather(name) : noticeUnseen()),
  })
  // What was saved between the reading and now was nobody's news.
  noticeUnseen()
  waitForNextChange()
  return {
    close: async () => {
      clearTimeout(deadline)
      clearTimeout(gathering)
      watcher.close()
      await turn
      hasNewPictures = false
      await looking
    },
  }
}

const isMedia = (name: string) => name.split(path.sep)[0] === 'media'
