import { Problem } from '@atalaya/shared/problem'
import { describe, expect, it } from 'vitest'
import { FailedAttempts } from './failed-attempts.ts'

function attemptsAt(start: string) {
  const clock = { now: new Date(start) }
  const failed = new FailedAttempts(() => clock.now)
  return { failed, pass: (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000)) }
}

const noon = '2019-07-10T12:00:00Z'
const twice = [{ key: 'ana', max: 2 }]

describe('failed attempts', () => {
  it('are refused once there are as many as the limit, and say when to come again', () => {
    const { failed, pass } = attemptsAt(noon)
    failed.begin(twice)
    pass(20)
    failed.begin(twice)
    // The first was 20 seconds ago: 60 - 20 = 40.
    expect(() => failed.begin(twice)).toThrow(expect.objectContaining({ slug: 'too-many-attempts', params: { retryAfterSeconds: 40 } }) as Problem)
  })

  it('are forgotten a minute after the first of them', () => {
    const { failed, pass } = attemptsAt(noon)
    failed.begin(twice)
    pass(59)
    failed.begin(twice)
    expect(() => failed.begin(twice)).toThrow(Problem)
    pass(1)
    failed.begin(twice)
    failed.begin(twice)
    expect(() => failed.begin(twice)).toThrow(Problem)
  })

  it('are those that nobody forgave', () => {
    const { failed } = attemptsAt(noon)
    for (let attempt = 0; attempt < 20; attempt += 1) failed.begin(twice).forgive()
    failed.begin(twice)
    failed.begin(twice)
    expect(() => failed.begin(twice)).toThrow(Problem)
  })

  it('count while they are under way, so that many at once are not all let through', () => {
    const { failed } = attemptsAt(noon)
    const first = failed.begin(twice)
    failed.begin(twice)
    expect(() => failed.begin(twice)).toThrow(Problem)
    first.forgive()
    failed.begin(twice)
  })

  it('that are refused count under none of their keys', () => {
    const { failed } = attemptsAt(noon)
    const [narrow, wide] = [{ key: 'narrow', max: 1 }, { key: 'wide', max: 2 }]
    failed.begin([narrow, wide])
    for (let attempt = 0; attempt < 5; attempt += 1) expect(() => failed.begin([wide, narrow])).toThrow(Problem)
    failed.begin([wide])
    expect(() => failed.begin([wide])).toThrow(Problem)
  })

  it('keep nobody out for longer when the clock is put back', () => {
    const { failed, pass } = attemptsAt(noon)
    failed.begin(twice)
    failed.begin(twice)
    pass(-3600)
    expect(() => failed.begin(twice)).not.toThrow()
  })
})
