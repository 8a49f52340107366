// Every picture by the id that guide content names it with, so that content needs no code and a wrong id cannot compile.
import { Call } from './call.tsx'
import { CardSides } from './card.tsx'
import { Connections } from './connections.tsx'
import { Danger } from './danger.tsx'
import { Held } from './held.tsx'
import { InsertTap } from './insert-tap.tsx'
import { Paper } from './paper.tsx'
import { Pay } from './pay.tsx'
import { PhoneApp } from './phone-app.tsx'
import { Pin } from './pin.tsx'
import { Power } from './power.tsx'
import { Reader } from './reader.tsx'
import { Records } from './records.tsx'
import { Settings } from './settings.tsx'
import { SignIn } from './sign-in.tsx'
import { SlipNumbers } from './slip.tsx'
import { Terminal97 } from './terminal-97.tsx'

export const pictures = {
  'terminal-97': Terminal97,
  card: CardSides,
  'insert-tap': InsertTap,
  pin: Pin,
  reader: Reader,
  connections: Connections,
  power: Power,
  'sign-in': SignIn,
  settings: Settings,
  slip: SlipNumbers,
  records: Records,
  call: Call,
  'phone-app': PhoneApp,
  danger: Danger,
  pay: Pay,
  paper: Paper,
  held: Held,
} as const

export type PictureId = keyof typeof pictures
