// Loaded by `node --import` before `next start`: Next's own server has no front that has read the content. What is put
// on the shelf here is what its pages find.
import { loadContent } from '@/lib/articles/load-content'
import { sessionSecret } from '@/lib/keys'

process.env.NEXTAUTH_SECRET = sessionSecret()
await loadContent()
