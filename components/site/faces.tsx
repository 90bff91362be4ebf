import { siteWords } from '@/lib/articles/site-words'
import type { Face, Faces, FaceType } from '@/lib/comments/conversation-view'
import { deed } from '@/lib/comments/deed'
import { FacePicture } from './face'

/** Their names fit beside so many faces. More stand close together, and who it is is told where one points. */
const MOST_WITH_NAMES = 6

/** @see https://indieweb.org/facepile */
const CLASSES: Record<FaceType, string> = {
  like: 'u-like',
  repost: 'u-repost',
  bookmark: 'u-bookmark',
  reaction: 'u-comment',
  rsvp: 'u-rsvp',
}

/**
 * Those who did the same to the entry, as one row. Each face leads to where they did it. A name may be anybody's, which is
 * why the host always stands with it.
 */
export function FacesRow({ faces: { type, people, count } }: { faces: Faces }) {
  const words = siteWords().conversation
  return (
    <div className="faces">
      <h3>{words.faces[type](count)}</h3>
      <ul className={people.length > MOST_WITH_NAMES ? 'crowd' : undefined} role="list">
        {people.map((person) => (
          <FaceItem key={person.id} type={type} person={person} />
        ))}
        {count > people.length && <li>{words.andMore(count - people.length)}</li>}
      </ul>
    </div>
  )
}

function FaceItem({ type, person }: { type: FaceType; person: Face }) {
  const { id, name, host, source, pictureId, note } = person
  return (
    <li id={`comment-${id}`} className={`${CLASSES[type]} h-cite`}>
      <a className="u-url" href={source} rel="ugc nofollow">
        <span className="p-author h-card">
          <FacePicture name={name} host={host} pictureId={pictureId} />
          <span>
            <b className="p-name" dir="auto">
              {name}
            </b>
            {name !== host && <small>{` (${host})`}</small>}
          </span>
        </span>
        <Note type={type} note={note} />
      </a>
    </li>
  )
}

function Note({ type, note }: { type: FaceType; note: string | undefined }) {
  if (type === 'reaction') return note ? <i className="p-content">{note}</i> : null
  if (type !== 'rsvp') return null
  return (
    <>
      {' '}
      <data className="p-rsvp" value={note}>
        {deed(type, note)}
      </data>
    </>
  )
}
