import { describe, expect, it } from 'vitest'
import { attachmentHeader, downloadName } from './file-name.ts'

describe('the name of a download', () => {
  it.each([
    ['Convenio Medellín.pdf', 'pdf', 'Convenio Medellín.pdf'],
    ['Convenio.PDF', 'pdf', 'Convenio.pdf'],
    ['foto.jpeg', 'jpeg', 'foto.jpeg'],
    ['../../etc/passwd', 'text', 'passwd.txt'],
    ['C:\\Users\\ana\\acta.docx', 'docx', 'acta.docx'],
    ['programa.exe', 'pdf', 'programa.exe.pdf'],
    ['acta\u202Efdp.exe', 'pdf', 'actafdp.exe.pdf'],
    ['linea\r\nSet-Cookie: x.csv', 'csv', 'lineaSet-Cookie_ x.csv'],
    ['a"b<c>|d?.png', 'png', 'a_b_c__d_.png'],
    ['...', 'ods', 'file.ods'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['   ', 'pdf', 'file.pdf'],
    [`${'ñ'.repeat(80)}.pdf`, 'pdf', `${'ñ'.repeat(60)}.pdf`],
  ] as const)('%j of a %s', (given, kind, name) => {
    expect(downloadName(given, kind)).toBe(name)
  })

  it('is said twice: in ASCII, and whole', () => {
    expect(attachmentHeader('Año «2019» (final).pdf')).toBe(`attachment; filename="Ano _2019_ (final).pdf"; filename*=UTF-8''A%C3%B1o%20%C2%AB2019%C2%BB%20%28final%29.pdf`)
  })
})
