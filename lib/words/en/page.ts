/** What stands around and between what the owner writes: the frame, lists, search, an article’s furniture. */
export const page = {
  skipToText: 'Skip to the text',
}
