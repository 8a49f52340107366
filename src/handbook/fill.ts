// Puts values in the places that words leave open for them, as {{name}}.

/** What has no value stays as it is written, so that a mistake can be seen. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place))
