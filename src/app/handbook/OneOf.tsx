// One of a few: all of them in sight, as radio buttons, so that arrow keys and thumbs both reach them.

type Props<Id extends string> = {
  readonly name: string
  readonly label: string
  readonly words: Readonly<Record<Id, string>>
  readonly ids: readonly Id[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

export function OneOf<Id extends string>({ name, label, words, ids, value, onChange }: Props<Id>) {
  return (
    <fieldset className="pick">
      <legend>{label}</legend>
      {ids.map((id) => (
        <label key={id} className="tick">
          <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
          {words[id]}
        </label>
      ))}
    </fieldset>
  )
}
