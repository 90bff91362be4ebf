import { ROLES } from '@/lib/accounts/permissions'
import type { Role } from '@/lib/accounts/store'
import { ROLE_WORDS } from './role-words'

type RoleFieldsProps = {
  /** Keeps the labels of several forms on one page apart. */
  prefix: string
  role: Role
  authorSlug: string | null
  authors: { slug: string; name: string }[]
}

/** The choice of a role, and of whose articles an author’s are. */
export function RoleFields({ prefix, role, authorSlug, authors }: RoleFieldsProps) {
  return (
    <div className="pair">
      <div>
        <label htmlFor={`${prefix}-role`}>Role</label>
        <select id={`${prefix}-role`} name="role" defaultValue={role}>
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {ROLE_WORDS[each]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${prefix}-author`}>Writes on the site as</label>
        <select id={`${prefix}-author`} name="authorSlug" defaultValue={authorSlug ?? ''}>
          <option value="">nobody</option>
          {authors.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
          {authorSlug !== null && !authors.some(({ slug }) => slug === authorSlug) && (
            <option value={authorSlug}>{authorSlug} (not in site.yaml)</option>
          )}
        </select>
      </div>
    </div>
  )
}
