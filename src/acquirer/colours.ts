// Shades of an acquirer's colour that can be read on our pages in either theme: text and what stands on a key at 7 to 1,
// outlines at 3 to 1. Any colour has them: on the way to black or white every contrast is passed.

export type Theme = 'light' | 'dark'

/** The grounds that pages lay under a colour; the same as in the styles, which a test holds to. */
export const grounds: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#faf8f2', '#ffffff'],
  dark: ['#0d1411', '#16201b'],
}

export type Shades = {
  /** A key's ground, and what is written on it. */
  readonly fill: string
  readonly onFill: string
  /** On the page's own grounds. */
  readonly text: string
  readonly line: string
}

type Colour = readonly [red: number, green: number, blue: number]

const black: Colour = [0, 0, 0]
const white: Colour = [255, 255, 255]

const colourOf = (hex: string): Colour => {
  const value = parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const hexOf = (colour: Colour): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

const linear = (part: number): number => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const between = (one: Colour, other: Colour): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Contrast of two colours as WCAG reckons it, 1 to 21. */
export const contrast = (one: string, other: string): number => between(colourOf(one), colourOf(other))

const steps = 64

const toward = (from: Colour, to: Colour, step: number): Colour => {
  const mixed = (at: 0 | 1 | 2) => Math.round(from[at] + ((to[at] - from[at]) * step) / steps)
  return [mixed(0), mixed(1), mixed(2)]
}

/** The first colour on the way to another that holds, and how far that is. */
function until(from: Colour, to: Colour, holds: (colour: Colour) => boolean): { colour: Colour; step: number } {
  let step = 0
  while (step < steps && !holds(toward(from, to, step))) step += 1
  return { colour: toward(from, to, step), step }
}

function fillOf(colour: Colour): Pick<Shades, 'fill' | 'onFill'> {
  const underWhite = until(colour, black, (shade) => between(shade, white) >= 7)
  const underBlack = until(colour, white, (shade) => between(shade, black) >= 7)
  return underWhite.step <= underBlack.step
    ? { fill: hexOf(underWhite.colour), onFill: hexOf(white) }
    : { fill: hexOf(underBlack.colour), onFill: hexOf(black) }
}

/** @param hex #rrggbb */
export function shadesOf(hex: string, theme: Theme): Shades {
  const colour = colourOf(hex)
  const end = theme === 'light' ? black : white
  const under = grounds[theme].map(colourOf)
  const clear = (least: number) =>
    hexOf(until(colour, end, (shade) => under.every((ground) => between(shade, ground) >= least)).colour)
  return { ...fillOf(colour), text: clear(7), line: clear(3) }
}

/** The names of the custom properties that the styles read, with their values. */
export function accentProperties(accent: { readonly light: string; readonly dark?: string }): [string, string][] {
  return (['light', 'dark'] as const).flatMap((theme) => {
    const { fill, onFill, text, line } = shadesOf(accent[theme] ?? accent.light, theme)
    return [
      [`--fill-${theme}`, fill],
      [`--on-fill-${theme}`, onFill],
      [`--tint-${theme}`, text],
      [`--edge-${theme}`, line],
    ] as [string, string][]
  })
}
