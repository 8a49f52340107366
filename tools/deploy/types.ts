// What each kind of file is called on the wire. Servers differ in what they know (calendars, the manifest), so all are told.

/** By extension, for everything that the build writes. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  png: 'image/png',
  webp: 'image/webp',
}

const pictures = new Set(['png', 'webp'])

/** Extensions of the files that are smaller when compressed. */
export const compressible: readonly string[] = Object.keys(contentTypes).filter((name) => !pictures.has(name))

/** The type of an address; one without an extension is a page. */
export const typeOf = (address: string): string | undefined => contentTypes[/\.(\w+)$/.exec(address)?.[1] ?? 'html']
