import { lstatSync, readdirSync, realpathSync, watch, type Dirent, type FSWatcher } from 'node:fs'
import path from 'node:path'

/** Folders in which texts lie, and that with pictures, whose own folders count too. */
const FOLDERS = ['articles', 'reading', 'pages', 'media']
const DEEP = 'media'

type Told = {
  /** Something about this file is new: it came, changed or went. */
  file: (name: string) => void
  /** Anything may be new in this folder. */
  folder: (name: string) => void
}

/**
 * Tells what changes in a content folder. The folders are watched, and not each file in them, which for ten thousand files
 * takes as many watches of the system, of which there may be fewer, and much memory.
 */
export function watchFolders(root: string, told: Told) {
  const watchers = new Map<string, FSWatcher>()

  function attach(folder: string) {
    detach(folder)
    const full = path.join(root, folder)
    try {
      watchers.set(
        folder,
        watching(full, (name) => noticeIn(folder, name)),
      )
    } catch {
      return // there is no such folder, or none that can be read
    }
    for (const entry of list(full)) {
      const name = path.join(folder, entry.name)
      if (entry.isSymbolicLink()) attachTarget(name)
      else if (entry.isDirectory() && isWatched(name)) attach(name)
    }
  }

  /** Of a link, what it leads to may change as well. */
  function attachTarget(name: string) {
    try {
      const target = realpathSync(path.join(root, name))
      const watcher = watching(path.dirname(target), (changed) => {
        if (changed === null || changed === path.basename(target)) told.file(name)
      })
      watchers.get(name)?.close()
      watchers.set(name, watcher)
    } catch {
      // It leads nowhere, of which its file tells.
    }
  }

  function noticeIn(folder: string, changed: string | null) {
    // Where too much has changed at once, the system only says that something has.
    if (changed === null) return told.folder(folder)
    const name = path.join(folder, changed)
    if (!isWatched(name)) {
      if (lstatSync(path.join(root, name), { throwIfNoEntry: false })?.isSymbolicLink()) attachTarget(name)
      return told.file(name)
    }
    attach(name)
    told.folder(name)
  }

  function detach(folder: string) {
    for (const [name, watcher] of watchers) {
      if (name !== folder && !name.startsWith(folder + path.sep)) continue
      watcher.close()
      watchers.delete(name)
    }
  }

  watchers.set(
    '',
    watching(root, (name) => noticeIn('', name)),
  )
  FOLDERS.forEach(attach)
  return { close: () => watchers.forEach((watcher) => watcher.close()) }
}

/** A folder of ours by its name; within that of pictures every name without an ending is taken for one. */
const isWatched = (name: string) =>
  FOLDERS.includes(name) ||
  (name.startsWith(DEEP + path.sep) && path.extname(name) === '' && !path.basename(name).startsWith('.'))

function watching(full: string, notice: (changed: string | null) => void): FSWatcher {
  const watcher = watch(full, (_, changed) => notice(changed))
  // A folder that goes takes its watch along; the one around it tells of that.
  watcher.on('error', () => watcher.close())
  return watcher
}

function list(full: string): Dirent[] {
  try {
    return readdirSync(full, { withFileTypes: true })
  } catch {
    return []
  }
}
