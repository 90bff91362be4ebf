import type { Words } from '../words'

export const page: Words['page'] = {
  skipToText: 'Zum Text springen',
}
