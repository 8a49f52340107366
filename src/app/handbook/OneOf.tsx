// One of a few: all of them in sight, as radio buttons, so that arrow keys and thumbs both reach them.

type Props<Id extends string> = {
  readonly name: string
  readonly label: string
  readonly words: Readonly<Record<Id, string>>
  readonly ids: readonly Id[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** Beside each other, where the words are short. */
  readonly short?: boolean
}

export function OneOf<Id extends string>({ name, label, words, ids, value, onChange, short = false }: Props<Id>) {
  return (
    <fieldset className="pick">
      <legend>{label}</legend>
      <div className={short ? 'one-of short' : 'one-of'}>
        {ids.map((id) => (
          <label key={id} className="tick">
            <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
            {words[id]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
