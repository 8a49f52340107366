// Makes the keys of the app's words known to the compiler: a key that the source language lacks does not compile.

import type appText from '#locales/zh-CN/app.json'
import type codesPagesText from '#locales/zh-CN/codes-pages.json'
import type deskText from '#locales/zh-CN/desk.json'
import type homeText from '#locales/zh-CN/home.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof appText; home: typeof homeText; desk: typeof deskText; codes: typeof codesPagesText }
  }
}
