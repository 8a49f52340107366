// A figure to type: what it is, a hint where one helps, and at once what is wrong with it.

type Props = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly onChange: (text: string) => void
  /** What is wrong with what stands there. */
  readonly trouble?: string | undefined
  /** Words rather than a figure. */
  readonly text?: boolean
}

export function NumberField({ id, label, hint, value, onChange, trouble, text = false }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        data-field={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-trouble`}
        aria-invalid={trouble ? true : undefined}
        autoComplete="off"
        spellCheck={false}
        inputMode={text ? 'text' : 'decimal'}
        maxLength={text ? 60 : 20}
      />
      <span className={trouble ? 'trouble' : undefined} id={`${id}-trouble`} role="status">
        {trouble}
      </span>
    </div>
  )
}
