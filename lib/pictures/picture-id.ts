import { createHash } from 'node:crypto'

const LENGTH = 32

/** A picture is named by what it shows, so that one which is there already is not kept twice. */
export const pictureId = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, LENGTH)

export const isPictureId = (text: string) => text.length === LENGTH && /^[0-9a-f]+$/.test(text)
