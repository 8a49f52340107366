// What a page keeps, and a phone that lets it keep nothing: asked in one way, so that no spec looks into fewer places.

import type { Page } from '@playwright/test'

/** All that a page can keep or show elsewhere: addresses, storages, and what stands in the elements that are named. */
export const everywhere = (page: Page, ...shown: readonly string[]): Promise<string> =>
  page.evaluate(
    (selectors) =>
      [
        location.href,
        JSON.stringify(history.state),
        window.name,
        JSON.stringify(Object.entries(localStorage)),
        JSON.stringify(Object.entries(sessionStorage)),
        document.cookie,
        ...selectors.map((selector) => {
          const element = document.querySelector(selector)
          return element instanceof HTMLTextAreaElement ? element.value : element?.textContent
        }),
      ].join('\n'),
    shown,
  )

/** Both storages throw, as where a browser is told to keep nothing. */
export const refuseStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError')
        },
      })
  })
