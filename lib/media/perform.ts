import type { Card } from './card'
import { drawCard } from './draw-card'
import { lookAt } from './look-at'
import { makeVariant } from './make-variant'
import type { Format } from './picture'

/** What takes the decoders of pictures. */
export type Task =
  | { of: 'look'; file: string }
  | { of: 'variant'; file: string; hash: string; width: number; format: Format; to: string }
  | { of: 'card'; card: Card; fonts: string; to: string }

type Done = { look: ReturnType<typeof lookAt>; variant: Promise<boolean>; card: Promise<void> }
export type Perform = <T extends Task>(task: T) => Done[T['of']]

export const perform: Perform = (task) => doTask(task) as Done[(typeof task)['of']]

function doTask(task: Task) {
  switch (task.of) {
    case 'look':
      return lookAt(task.file)
    case 'variant':
      return makeVariant(task.file, task, task.to)
    case 'card':
      return drawCard(task.card, task.fonts, task.to)
  }
}
