/** How much of the database pictures of strangers may take. */
export const MOST_PICTURES = { count: 2_000, bytes: 8 * 1_024 * 1_024 }
