// Numbers to call and numbers to read are told apart by how they are written.

import { describe, expect, it } from 'vitest'

import { findingsOf, toySaying } from '../toy.ts'
import { notAllowedLinkOrTelephone } from './not-allowed-link-or-telephone.ts'

const found = (text: string) => findingsOf(notAllowedLinkOrTelephone, toySaying('en', 'nodes.call.does', text))

describe('not-allowed-link-or-telephone', () => {
  it.each([
    'https://example.org/x',
    'see www.example.org',
    'pos-help.cn',
    '银联.com',
    'mailto:a',
    'me@shop',
    'javascript:go',
    'ＷＷＷ．a．cn',
  ])('refuses an address: %s', (text) => {
    expect(found(text)).toHaveLength(1)
  })

  it.each([
    '4008123456',
    '400-812-3456',
    '400 812 3456',
    '010-62345678',
    '(010) 6234 5678',
    '+86 138 0013 8000',
    '13800138000',
    '95588',
    '96533',
    '10086',
    '12345',
    '打955，找人',
    'call 110',
    '九五五八八',
    '１３８００１３８０００',
    '138.0013.8000',
  ])('refuses a telephone number: %s', (text) => {
    expect(found(text).length).toBeGreaterThan(0)
  })

  it.each([
    '97',
    '打95516（银联）',
    'call 12363 or 12315',
    '商户编号（15位）',
    '终端编号8位',
    '2026-11-22',
    '2026年11月22日',
    '2024–2026',
    '10000元',
    '1,000,000 yuan',
    '9:00-21:00',
    '0.38%',
    '银发〔2021〕259号',
    '等60秒',
    'e.g. a code',
    '4位步骤号',
    '10-15 minutes',
    'Wi-Fi 2.4',
    '95,516.00',
  ])('accepts %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
