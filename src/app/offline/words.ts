// The few words of this part. All languages come in its one script: together they weigh less than another request.

import type offlineText from '#locales/zh-CN/offline.json'

export type OfflineText = typeof offlineText

const files = import.meta.glob<OfflineText>('../../../locales/*/offline.json', { import: 'default', eager: true })

export const wordsIn = (locale: string): OfflineText | undefined => files[`../../../locales/${locale}/offline.json`]
