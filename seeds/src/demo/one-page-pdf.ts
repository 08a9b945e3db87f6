/** Text as the standard fonts of PDF have it, in Windows-1252 (ISO 32000-1, annex D), with what would end a string held back. */
function pdfString(text: string): string {
  return `(${text.replaceAll(/[\\()]/g, '\\$&')})`
}

/** A PDF of one page with these lines, the same bytes for the same lines. Signs beyond Latin-1 are not for it. */
export function onePagePdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `${pdfString(line)} Tj T*`).join('\n')
  const content = `BT /F1 11 Tf 16 TL 60 780 Td\n${shown}\nET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
