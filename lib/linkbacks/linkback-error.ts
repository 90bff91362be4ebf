/** Why a linkback is not taken in for verification. */
export type LinkbackError =
  | 'source-unusable'
  | 'source-is-target'
  | 'source-ours'
  | 'source-refused'
  | 'target-unusable'
  | 'target-unknown'
  | 'target-closed'
  | 'already-registered'
  | 'too-many'
