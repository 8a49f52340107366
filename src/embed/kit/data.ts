// What the build tells the kit's pages of the site: acquirers, guides and their steps.

export type KitData = {
  readonly acquirers: readonly { readonly id: string; readonly name: string }[]
  readonly guides: readonly { readonly id: string; readonly title: string; readonly nodes: readonly string[] }[]
}

export const readData = (): KitData =>
  JSON.parse(document.getElementById('kit-data')?.textContent ?? '{"acquirers":[],"guides":[]}') as KitData

export const pathOfFile = (acquirer: string): string => `/acquirers/${acquirer}.json`
