import type { Item } from '@/lib/moderation/read-item'
import { parseUrl } from '@/lib/parse-url'

type BlockFromItemProps = { item: Item; blockNetwork: (form: FormData) => Promise<void> }

/** Ways from a response to a rule against what is like it. */
export function BlockFromItem({
  item: { id, networkHash, authorUrl, linkback, userId },
  blockNetwork,
}: BlockFromItemProps) {
  const host = linkback?.host ?? parseUrl(authorUrl ?? '')?.hostname
  if (userId !== null || (!networkHash && !host)) return null
  return (
    <section>
      <h2>Keep out what is like it</h2>
      {networkHash && (
        <form action={blockNetwork} className="inline">
          <input type="hidden" name="id" value={id} />
          <label htmlFor="effect">What comes from the same network is</label>
          <select id="effect" name="effect" defaultValue="hold">
            <option value="hold">held for a look</option>
            <option value="bin">put into spam</option>
          </select>
          <button>Block this network</button>
        </form>
      )}
      {host && (
        <p className="onward">
          <a href={`/admin/rules?kind=host&value=${encodeURIComponent(host)}#add`}>Make a rule about {host}</a>
        </p>
      )}
    </section>
  )
}
