import { usualRules } from '@atalaya/shared/calendar'
import { describe, expect, it } from 'vitest'
import { draftOfRules, rulesOfDraft, wrongDaysIn, type RulesDraft } from './rules-draft.ts'

const usual: RulesDraft = { opens: 'with_quarter', due: '30', isClosed: false, closes: '60', reportFrequency: 'quarterly' }

describe('rules as they are typed', () => {
  it('begin from what is in force, with a month of grace for who has never closed', () => {
    expect(draftOfRules(usualRules)).toEqual(usual)
    expect(draftOfRules({ ...usualRules, dueDays: 15, closesDays: 20 })).toEqual({ ...usual, due: '15', isClosed: true, closes: '20' })
  })

  it('are sent as days, and as never where nothing closes', () => {
    expect(rulesOfDraft({ ...usual, due: ' 45 ' })).toEqual({ opens: 'with_quarter', dueDays: 45, closesDays: null, reportFrequency: 'quarterly' })
    expect(rulesOfDraft({ ...usual, isClosed: true }).closesDays).toBe(60)
  })

  it.each<[string, Partial<RulesDraft>, string[]]>([
    ['nothing', {}, []], ['a closing day that nobody asked for', { closes: 'x' }, []], ['no day', { due: '' }, ['dueDays']], ['no whole day', { due: '1.5' }, ['dueDays']], ['day 0', { due: '0' }, ['dueDays']],
    ['day 366', { due: '366' }, []], ['day 367', { due: '367' }, ['dueDays']], ['a closing without a day', { isClosed: true, closes: '' }, ['closesDays']],
    ['closing on the day that it is due', { isClosed: true, closes: '30' }, []], ['closing before that', { isClosed: true, closes: '29' }, ['closesDays']], ['words for both', { isClosed: true, due: 'x', closes: 'y' }, ['dueDays', 'closesDays']],
  ])('are wrong in %s where that is so', (_what, change, wrong) => {
    expect([...wrongDaysIn({ ...usual, ...change })]).toEqual(wrong)
  })
})
