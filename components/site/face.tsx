import { Monogram } from './monogram'

type FacePictureProps = { name: string; host: string; pictureId: string | null }

/** Somebody's picture, or a letter. Their name stands beside it, so it says nothing by itself. */
export function FacePicture({ name, host, pictureId }: FacePictureProps) {
  if (!pictureId) return <Monogram name={name} host={host} />
  return (
    <img className="face u-photo" src={`/pictures/${pictureId}.webp`} alt="" width="44" height="44" loading="lazy" />
  )
}
