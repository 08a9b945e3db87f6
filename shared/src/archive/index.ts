/** Where a territory takes everything with it; answered with a zip. */
export const territoryExportPath = '/territories/:territory/exports'

/** `quito-2026-01-31.zip`: the name under which the zip is kept. */
export function exportFileName(slug: string, day: string): string {
  return `${slug}-${day}.zip`
}
