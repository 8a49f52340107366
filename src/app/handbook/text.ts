// The words of the handbook, typed from the source locale: one file a page, one line here.

import type applying from '#locales/zh-CN/handbook/applying.json'
import type care from '#locales/zh-CN/handbook/care.json'
import type choosing from '#locales/zh-CN/handbook/choosing.json'
import type drill from '#locales/zh-CN/handbook/drill.json'
import type fees from '#locales/zh-CN/handbook/fees.json'
import type fraud from '#locales/zh-CN/handbook/fraud.json'
import type glossary from '#locales/zh-CN/handbook/glossary.json'
import type maintenance from '#locales/zh-CN/handbook/maintenance.json'
import type plan from '#locales/zh-CN/handbook/plan.json'
import type index from '#locales/zh-CN/handbook/index.json'

export type HandbookText = {
  readonly index: typeof index
  readonly applying: typeof applying
  readonly care: typeof care
  readonly choosing: typeof choosing
  readonly drill: typeof drill
  readonly fees: typeof fees
  readonly fraud: typeof fraud
  readonly glossary: typeof glossary
  readonly maintenance: typeof maintenance
  readonly plan: typeof plan
}

export type PageId = Exclude<keyof HandbookText, 'index'>
