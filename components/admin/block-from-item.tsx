import type { Item } from '@/lib/moderation/read-item'
import { parseUrl } from '@/lib/parse-url'
import { BlockTerms } from './block-terms'

type BlockFromItemProps = { item: Item; blockOrigin: (form: FormData) => Promise<void> }

/** Ways from a response to a rule against what is like it. */
export function BlockFromItem({ item, blockOrigin }: BlockFromItemProps) {
  const { id, networkHash, commenterId, authorUrl, linkback, userId } = item
  const host = linkback?.host ?? parseUrl(authorUrl ?? '')?.hostname
  const hasOrigin = networkHash !== null || commenterId !== null
  if (userId !== null || (!hasOrigin && !host)) return null
  return (
    <section>
      <h2>Keep out what is like it</h2>
      {host && (
        <p className="onward">
          <a href={`/admin/rules?kind=host&value=${encodeURIComponent(host)}#add`}>Make a rule about {host}</a>
        </p>
      )}
      {hasOrigin && (
        <details>
          <summary>
            Block {commenterId === null ? 'the network that it came from' : 'its author, or their network'}
          </summary>
          <form action={blockOrigin} className="fields add">
            <input type="hidden" name="id" value={id} />
            <label htmlFor="block-kind">What comes</label>
            <select id="block-kind" name="kind" defaultValue={commenterId === null ? 'network' : 'person'}>
              {commenterId !== null && <option value="person">with the same e-mail address</option>}
              {networkHash !== null && <option value="network">from the same network</option>}
            </select>
            <BlockTerms />
            <button className="main">Block it</button>
          </form>
        </details>
      )}
    </section>
  )
}
