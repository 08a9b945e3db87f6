import { describe, expect, it } from 'vitest'
import { moveInList, nameBegun, offeredFor, withName } from './mention-typing.ts'

const people = ['Jaime Rivera', 'Ana Jaimes', 'Rosa Núñez', 'Luis Rey', 'Marta Ruiz', 'Eva Gil'].map((name, index) => ({ personId: index + 1, name }))

describe('the people who are offered', () => {
  const cases: { typed: string; wanted: readonly string[] }[] = [
    { typed: '@Jai', wanted: ['Jaime Rivera', 'Ana Jaimes'] },
    { typed: '¿Lo ve, @nune', wanted: ['Rosa Núñez'] },
    { typed: '@Jaime Ri', wanted: ['Jaime Rivera'] },
    { typed: '@', wanted: ['Jaime Rivera', 'Ana Jaimes', 'Rosa Núñez', 'Luis Rey', 'Marta Ruiz'] },
    { typed: '@Jaime Rivera', wanted: [] },
    { typed: 'a las 5 @ ', wanted: [] },
    { typed: 'ana@gil', wanted: [] },
    { typed: 'Ana', wanted: [] },
  ]
  it.each(cases)('after «$typed»', ({ typed, wanted }) => {
    expect(offeredFor(nameBegun(typed, typed.length), people).map(({ name }) => name)).toEqual(wanted)
  })
})

it('puts the name where it was begun, and goes on behind it', () => {
  // 10 characters of «¿Lo ve, @J», of which 8 stand before the sign; 8 + 13 of the name with its sign + 1
  expect(withName('¿Lo ve, @J mañana?', 10, 'Jaime Rivera')).toEqual({ text: '¿Lo ve, @Jaime Rivera mañana?', cursor: 22 })
})

describe('a key while three names are offered', () => {
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
  const cases: { key: string; at?: number; count?: number; with?: Partial<typeof none>; wanted: ReturnType<typeof moveInList> }[] = [
    { key: 'Enter', wanted: { is: 'choose' } },
    { key: 'Tab', wanted: { is: 'choose' } },
    { key: 'Escape', wanted: { is: 'close' } },
    { key: 'ArrowDown', wanted: { is: 'to', at: 1 } },
    { key: 'ArrowDown', at: 2, wanted: { is: 'to', at: 0 } },
    { key: 'ArrowUp', wanted: { is: 'to', at: 2 } },
    { key: 'a', wanted: undefined },
    { key: 'Enter', with: { shiftKey: true }, wanted: undefined },
    { key: 'Tab', with: { shiftKey: true }, wanted: undefined },
    { key: 'Enter', count: 0, wanted: undefined },
    { key: 'Tab', count: 0, wanted: undefined },
  ]
  it.each(cases)('$key $with at $at of $count', ({ key, at = 0, count = 3, with: beside = {}, wanted }) => {
    expect(moveInList({ key, ...none, ...beside }, at, count)).toEqual(wanted)
  })
})
