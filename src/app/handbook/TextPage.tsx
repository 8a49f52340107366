// A page of the handbook that is text: sections in the order they are written.

import { Section, type SectionText } from './Section.tsx'

export type TextWords = { readonly sections: Readonly<Record<string, SectionText>> }

export function TextPage({ words }: { words: TextWords }) {
  return Object.entries(words.sections).map(([id, section]) => <Section key={id} id={id} words={section} />)
}
