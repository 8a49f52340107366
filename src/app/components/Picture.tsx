// A drawing with its words: the meaning must not hang on seeing it.

import { pictures, type PictureId } from './pictures/pictures.ts'
import { useBook } from './use-book.ts'

const isPicture = (id: string): id is PictureId => id in pictures

export function Picture({ id }: { id: string | undefined }) {
  const { t } = useBook()
  if (!id || !isPicture(id)) return null
  const Drawing = pictures[id]
  return (
    <div className="picture" role="img" aria-label={t(`pictures.${id}`)}>
      <Drawing />
    </div>
  )
}
