import { scopes, type Framework, type Indicator, type Scope } from '@atalaya/shared/indicator'
import type { LocalizedText } from '@atalaya/shared/language'

export interface AspectGroup {
  readonly aspect: string
  readonly name: LocalizedText
  readonly indicators: readonly Indicator[]
}

/** Indicators under their scopes and aspects, in the framework's order; a scope or aspect without any is absent. */
export function indicatorsByAspect({ aspects, indicators }: Pick<Framework, 'aspects' | 'indicators'>, isWanted: (code: string) => boolean): { scope: Scope; aspects: AspectGroup[] }[] {
  return scopes
    .map((scope) => ({
      scope,
      aspects: aspects
        .filter((aspect) => aspect.scope === scope)
        .toSorted((a, b) => a.position - b.position)
        .map(({ key, name }) => ({ aspect: key, name, indicators: indicators.filter(({ aspect, code }) => aspect === key && isWanted(code)) }))
        .filter((group) => group.indicators.length > 0),
    }))
    .filter((group) => group.aspects.length > 0)
}
