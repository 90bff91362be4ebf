import type { Words } from '../words'

export const page: Words['page'] = {
  skipToText: 'انتقل إلى النص',
}
