// What the drill teaches: every wrong act goes against one of these, and they are what a trainee may be weak in.

export const topics = ['money', 'records', 'call', 'fraud', 'danger', 'words'] as const

export type Topic = (typeof topics)[number]
