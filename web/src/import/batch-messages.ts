import type { BatchRole, Encoding, ImportCounts, ImportState, ReadingGap, RowOutcome } from '@atalaya/shared/import'
import { defineMessages, plural, type Language } from '@atalaya/shared/language'

/** Figures that would be written, and that a person had better look at. */
type Looked = Pick<ImportCounts, 'doubtful' | 'blocking' | 'warned'>

interface Texts {
  title: string
  lead: string
  choose: string
  drop: string
  chooseHint: string
  mapping: string
  noMapping: string
  sending: (percent: number) => string
  noBatches: string
  noBatchesText: string
  states: Record<ImportState, string>
  outcomes: Record<RowOutcome, string>
  roles: Record<BatchRole, string>
  gaps: Record<ReadingGap, string>
  steps: [string, string, string, string]
  /** Before the step at hand and those passed, for who does not see their marks. */
  stepDone: string
  file: string
  when: string
  who: string
  result: string
  back: string
  reading: string
  readingLead: string
  encoding: string
  encodings: Record<Encoding, string>
  withMark: (encoding: string) => string
  separator: string
  separators: { ';': string; ',': string; '\t': string; '|': string }
  mark: string
  marks: { ',': string; '.': string }
  markSaid: string
  markGuessed: string
  sheet: string
  headingRow: string
  headingRows: string
  one: string
  two: string
  firstYear: string
  firstYearHint: string
  source: string
  sourceHint: string
  dataDate: string
  dataDateHint: string
  columns: string
  column: (number: number) => string
  figureColumns: (count: number, first: string, last: string) => string
  asPeriod: (period: string) => string
  lettered: string
  sample: string
  check: string
  working: (done: number, total: number) => string
  leave: string
  interrupted: string
  stale: string
  differences: string
  done: string
  toLook: (counts: Looked) => string
  row: string
  what: string
  before: string
  after: string
  reason: string
  more: string
  download: string
  noRows: string
  proposedHint: string
  propose: (count: number) => string
  proposeReason: string
  proposeHint: string
  tooMany: (most: number) => string
  proposed: (count: number) => string
  seeProposals: string
  seeQuarters: string
  changeReading: string
  finished: string
  apply: (count: number) => string
  applyHint: string
  applied: (count: number) => string
  undo: string
  undoText: string
  undoing: string
  undone: string
  keepMapping: string
  mappingName: string
  keep: string
  kept: string
  missing: { no_data: string; not_applicable: string }
}

const looked: Record<Language, Record<keyof Looked, (count: number) => string>> = {
  es: {
    doubtful: (count) => `${count} ${plural('es', count, { one: 'leída', other: 'leídas' })} con duda`,
    blocking: (count) => `${count} que no ${plural('es', count, { one: 'puede ser correcta', other: 'pueden ser correctas' })}`,
    warned: (count) => `${count} con aviso`,
  },
  pt: {
    doubtful: (count) => `${count} ${plural('pt', count, { one: 'lido', other: 'lidos' })} com dúvida`,
    blocking: (count) => `${count} que não ${plural('pt', count, { one: 'pode estar certo', other: 'podem estar certos' })}`,
    warned: (count) => `${count} com aviso`,
  },
  en: { doubtful: (count) => `${count} read with a doubt`, blocking: (count) => `${count} that cannot be right`, warned: (count) => `${count} with a warning` },
}
const toLookAt: Record<Language, string> = { es: 'Para mirar', pt: 'Para conferir', en: 'To look at' }

/** Only what there is is named. */
function toLook(counts: Looked, language: Language): string {
  const parts = (['doubtful', 'blocking', 'warned'] as const).filter((each) => counts[each] > 0).map((each) => looked[language][each](counts[each]))
  return `${toLookAt[language]}: ${parts.join(', ')}.`
}

export const batchMessages = defineMessages<Texts>({
  es: {
    title: 'Importar cifras', lead: 'Lea un archivo CSV o XLSX que hizo otra persona. Primero se compara con lo que hay; nada se escribe hasta que usted lo aplique.',
    choose: 'Elegir un archivo', drop: 'O suéltelo aquí.', chooseHint: 'CSV o XLSX, hasta 40 MB. Puede cerrar la página mientras se compara.',
    mapping: 'Leer como', noMapping: 'Proponer según los encabezados', sending: (percent) => `Enviando: ${percent} %`,
    noBatches: 'Todavía no se ha enviado ningún archivo', noBatchesText: 'Aquí quedan los archivos enviados, con quién, cuándo y qué cambió.',
    states: { opened: 'Por revisar', checking: 'Comparando', checked: 'Comparado, sin aplicar', applying: 'Aplicando', applied: 'Aplicado', undoing: 'Deshaciendo', undone: 'Deshecho', interrupted: 'Interrumpido' },
    outcomes: { new: 'Nuevas', changed: 'Cambian', same: 'Iguales', proposed: 'Corregirían lo aprobado', refused: 'No se toman' },
    roles: {
      ignored: 'No se lee', territory: 'Ciudad', indicator: 'Indicador', period: 'Periodo', value: 'Valor', numerator: 'Numerador', denominator: 'Denominador', source: 'Fuente',
      dataDate: 'Fecha del dato', note: 'Nota', figure: 'Cifras de su periodo',
    },
    gaps: {
      'no-indicator': 'Diga qué columna es el indicador.', 'no-period': 'Diga qué columna es el periodo.', 'no-value': 'Diga qué columna es el valor, o cuáles el numerador y el denominador.',
      'value-twice': 'Las cifras están en columnas de periodos: ninguna otra puede ser valor ni periodo.', 'no-first-year': 'Escriba el año de la primera columna de cifras.',
    },
    steps: ['Archivo', 'Lectura', 'Diferencias', 'Resultado'], stepDone: 'hecho',
    file: 'Archivo', when: 'Enviado', who: 'Por', result: 'Resultado', back: 'Todos los archivos',
    reading: 'Cómo se lee', readingLead: 'Es lo que se encontró en el archivo. Cámbielo si algo no es así.',
    encoding: 'Codificación', encodings: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' }, withMark: (encoding) => `${encoding} con marca (BOM)`, separator: 'Separador', separators: { ';': 'Punto y coma', ',': 'Coma', '\t': 'Tabulador', '|': 'Barra' }, mark: 'Signo decimal', marks: { ',': 'Coma: 1.234,5', '.': 'Punto: 1,234.5' },
    markSaid: 'Así están escritos los números del archivo.', markGuessed: 'Los números no lo dicen: es la costumbre del lugar. Confírmelo.', sheet: 'Hoja', headingRow: 'Fila de los encabezados',
    headingRows: 'Encabezados', one: 'Una fila', two: 'Dos filas: el año sobre los trimestres', firstYear: 'Año de la primera columna de cifras', firstYearHint: 'Los encabezados nombran trimestres sin su año.',
    source: 'Fuente de las cifras que no la nombran', sourceHint: 'Quien lea la cifra verá esta fuente.', dataDate: 'Fecha del dato de las cifras que no la dicen', dataDateHint: 'Al corregir una cifra publicada no puede faltar.', 
    columns: 'Qué es cada columna', column: (number) => `Columna ${number}`, figureColumns: (count, first, last) => (count === 1 ? `Una columna de cifras: ${first}` : `${count} columnas de cifras, de ${first} a ${last}`), asPeriod: (period) => `Se lee como ${period}`,
    lettered: 'T y Q se leen como trimestre en los indicadores trimestrales y como cuatrimestre en los cuatrimestrales.', sample: 'Primeras filas', check: 'Comparar con lo que hay',
    working: (done, total) => (total === 0 ? 'Leyendo el archivo…' : `${done} de ${total} cifras`), leave: 'Puede cerrar esta página: el trabajo sigue y aquí verá cuándo termina.',
    interrupted: 'El trabajo se interrumpió cuando el servicio se detuvo. No se escribió nada; vuelva a comparar.', stale: 'Lo que hay cambió después de la comparación. No se escribió nada; compare de nuevo.',
    differences: 'Qué haría', done: 'Qué hizo',
    toLook: (counts) => toLook(counts, 'es'),
    row: 'Fila', what: 'Cifra', before: 'Hay', after: 'En el archivo', reason: 'Motivo', more: 'Ver más', download: 'Descargar las filas que no se toman (CSV)', noRows: 'Ninguna.',
    proposedHint: 'Una cifra aprobada solo cambia a la vista de todos: estas no se escriben. Con un motivo se proponen como correcciones, y otra persona decide sobre cada una.',
    propose: (count) => `Proponer también ${count} ${plural('es', count, { one: 'corrección', other: 'correcciones' })} de cifras publicadas`, proposeReason: 'Por qué se corrigen', proposeHint: 'Este motivo queda junto a cada cifra corregida. Lo publicado no cambia hasta que otra persona decida.',
    tooMany: (most) => `Un archivo propone como máximo ${most} correcciones: divídalo, o aplíquelo sin ellas.`, proposed: (count) => `${count} ${plural('es', count, { one: 'corrección quedó propuesta', other: 'correcciones quedaron propuestas' })}.`,
    seeProposals: 'Ver las correcciones', seeQuarters: 'Ver los trimestres', changeReading: 'Cambiar cómo se lee', finished: 'La comparación terminó. Nada se ha escrito todavía.',
    apply: (count) => `Aplicar ${count} ${plural('es', count, { one: 'cifra', other: 'cifras' })}`, applyHint: 'Van a los borradores de sus trimestres, todas o ninguna, a su nombre. Puede deshacerlo mientras ninguno se entregue.',
    applied: (count) => `${count} ${plural('es', count, { one: 'cifra quedó', other: 'cifras quedaron' })} en los borradores.`, undo: 'Deshacer esta importación',
    undoText: 'Vuelve lo que había antes. Lo que alguien guardó después se conserva.', undoing: 'Deshaciendo…', undone: 'La importación se deshizo: volvió lo que había antes.',
    keepMapping: 'Guardar esta lectura para la próxima vez', mappingName: 'Nombre', keep: 'Guardar', kept: 'Guardada.', missing: { no_data: 'sin dato', not_applicable: 'no aplica' },
  },
  pt: {
    title: 'Importar valores', lead: 'Leia um arquivo CSV ou XLSX feito por outra pessoa. Primeiro ele é comparado com o que existe; nada é gravado até você aplicar.',
    choose: 'Escolher um arquivo', drop: 'Ou solte-o aqui.', chooseHint: 'CSV ou XLSX, até 40 MB. Você pode fechar a página durante a comparação.',
    mapping: 'Ler como', noMapping: 'Propor pelos cabeçalhos', sending: (percent) => `Enviando: ${percent}%`,
    noBatches: 'Nenhum arquivo foi enviado ainda', noBatchesText: 'Aqui ficam os arquivos enviados, com quem, quando e o que mudou.',
    states: { opened: 'A conferir', checking: 'Comparando', checked: 'Comparado, não aplicado', applying: 'Aplicando', applied: 'Aplicado', undoing: 'Desfazendo', undone: 'Desfeito', interrupted: 'Interrompido' },
    outcomes: { new: 'Novos', changed: 'Mudam', same: 'Iguais', proposed: 'Corrigiriam o aprovado', refused: 'Não aceitos' },
    roles: {
      ignored: 'Não é lida', territory: 'Cidade', indicator: 'Indicador', period: 'Período', value: 'Valor', numerator: 'Numerador', denominator: 'Denominador', source: 'Fonte',
      dataDate: 'Data do dado', note: 'Nota', figure: 'Valores do seu período',
    },
    gaps: {
      'no-indicator': 'Diga qual coluna é o indicador.', 'no-period': 'Diga qual coluna é o período.', 'no-value': 'Diga qual coluna é o valor, ou quais são o numerador e o denominador.',
      'value-twice': 'Os valores estão em colunas de períodos: nenhuma outra pode ser valor nem período.', 'no-first-year': 'Escreva o ano da primeira coluna de valores.',
    },
    steps: ['Arquivo', 'Leitura', 'Diferenças', 'Resultado'], stepDone: 'feito',
    file: 'Arquivo', when: 'Enviado', who: 'Por', result: 'Resultado', back: 'Todos os arquivos',
    reading: 'Como é lido', readingLead: 'É o que foi encontrado no arquivo. Mude o que não estiver certo.',
    encoding: 'Codificação', encodings: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' }, withMark: (encoding) => `${encoding} com marca (BOM)`, separator: 'Separador', separators: { ';': 'Ponto e vírgula', ',': 'Vírgula', '\t': 'Tabulação', '|': 'Barra' }, mark: 'Sinal decimal', marks: { ',': 'Vírgula: 1.234,5', '.': 'Ponto: 1,234.5' },
    markSaid: 'Assim estão escritos os números do arquivo.', markGuessed: 'Os números não dizem: é o costume do lugar. Confirme.', sheet: 'Planilha', headingRow: 'Linha dos cabeçalhos',
    headingRows: 'Cabeçalhos', one: 'Uma linha', two: 'Duas linhas: o ano sobre os trimestres', firstYear: 'Ano da primeira coluna de valores', firstYearHint: 'Os cabeçalhos nomeiam trimestres sem o ano.',
    source: 'Fonte dos valores que não a nomeiam', sourceHint: 'Quem ler o valor verá esta fonte.', dataDate: 'Data do dado dos valores que não a informam', dataDateHint: 'Ao corrigir um valor publicado, não pode faltar.', 
    columns: 'O que é cada coluna', column: (number) => `Coluna ${number}`, figureColumns: (count, first, last) => (count === 1 ? `Uma coluna de valores: ${first}` : `${count} colunas de valores, de ${first} a ${last}`), asPeriod: (period) => `É lida como ${period}`,
    lettered: 'T e Q são lidos como trimestre nos indicadores trimestrais e como quadrimestre nos quadrimestrais.', sample: 'Primeiras linhas', check: 'Comparar com o que existe',
    working: (done, total) => (total === 0 ? 'Lendo o arquivo…' : `${done} de ${total} valores`), leave: 'Você pode fechar esta página: o trabalho continua e aqui verá quando termina.',
    interrupted: 'O trabalho foi interrompido quando o serviço parou. Nada foi gravado; compare de novo.', stale: 'O que existe mudou depois da comparação. Nada foi gravado; compare de novo.',
    differences: 'O que faria', done: 'O que fez',
    toLook: (counts) => toLook(counts, 'pt'),
    row: 'Linha', what: 'Valor de', before: 'Existe', after: 'No arquivo', reason: 'Motivo', more: 'Ver mais', download: 'Baixar as linhas não aceitas (CSV)', noRows: 'Nenhum.',
    proposedHint: 'Um valor aprovado só muda à vista de todos: estes não são gravados. Com um motivo, são propostos como correções, e outra pessoa decide sobre cada uma.',
    propose: (count) => `Propor também ${count} ${plural('pt', count, { one: 'correção', other: 'correções' })} de valores publicados`, proposeReason: 'Por que são corrigidos', proposeHint: 'Este motivo fica junto a cada valor corrigido. O publicado não muda até que outra pessoa decida.',
    tooMany: (most) => `Um arquivo propõe no máximo ${most} correções: divida-o, ou aplique-o sem elas.`, proposed: (count) => `${count} ${plural('pt', count, { one: 'correção ficou proposta', other: 'correções ficaram propostas' })}.`,
    seeProposals: 'Ver as correções', seeQuarters: 'Ver os trimestres', changeReading: 'Mudar como é lido', finished: 'A comparação terminou. Nada foi gravado ainda.',
    apply: (count) => `Aplicar ${count} ${plural('pt', count, { one: 'valor', other: 'valores' })}`, applyHint: 'Vão para os rascunhos dos seus trimestres, todos ou nenhum, em seu nome. Você pode desfazer enquanto nenhum for entregue.',
    applied: (count) => `${count} ${plural('pt', count, { one: 'valor ficou', other: 'valores ficaram' })} nos rascunhos.`, undo: 'Desfazer esta importação',
    undoText: 'Volta o que havia antes. O que alguém salvou depois é mantido.', undoing: 'Desfazendo…', undone: 'A importação foi desfeita: voltou o que havia antes.',
    keepMapping: 'Guardar esta leitura para a próxima vez', mappingName: 'Nome', keep: 'Guardar', kept: 'Guardada.', missing: { no_data: 'sem dado', not_applicable: 'não se aplica' },
  },
  en: {
    title: 'Import figures', lead: 'Read a CSV or XLSX file that somebody else made. It is first compared with what is there; nothing is written until you apply it.',
    choose: 'Choose a file', drop: 'Or drop it here.', chooseHint: 'CSV or XLSX, up to 40 MB. You may close the page while it is compared.',
    mapping: 'Read as', noMapping: 'Propose from its headings', sending: (percent) => `Sending: ${percent}%`,
    noBatches: 'No file has been sent yet', noBatchesText: 'Files that were sent stand here, with who, when and what they changed.',
    states: { opened: 'To be looked at', checking: 'Being compared', checked: 'Compared, not applied', applying: 'Being applied', applied: 'Applied', undoing: 'Being undone', undone: 'Undone', interrupted: 'Interrupted' },
    outcomes: { new: 'New', changed: 'Changed', same: 'The same', proposed: 'Would correct what was approved', refused: 'Not taken' },
    roles: {
      ignored: 'Not read', territory: 'City', indicator: 'Indicator', period: 'Period', value: 'Value', numerator: 'Numerator', denominator: 'Denominator', source: 'Source',
      dataDate: 'Date of the data', note: 'Note', figure: 'Figures of its period',
    },
    gaps: {
      'no-indicator': 'Say which column is the indicator.', 'no-period': 'Say which column is the period.', 'no-value': 'Say which column is the value, or which are the numerator and the denominator.',
      'value-twice': 'The figures stand in columns of periods: no other can be a value or a period.', 'no-first-year': 'Write the year of the first column of figures.',
    },
    steps: ['File', 'Reading', 'Differences', 'Result'], stepDone: 'done',
    file: 'File', when: 'Sent', who: 'By', result: 'Result', back: 'All files',
    reading: 'How it is read', readingLead: 'This is what the file was found to be. Change what is not so.',
    encoding: 'Encoding', encodings: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' }, withMark: (encoding) => `${encoding} with its mark (BOM)`, separator: 'Separator', separators: { ';': 'Semicolon', ',': 'Comma', '\t': 'Tab', '|': 'Bar' }, mark: 'Decimal mark', marks: { ',': 'Comma: 1.234,5', '.': 'Point: 1,234.5' },
    markSaid: 'The numbers of the file are written so.', markGuessed: 'The numbers do not say: it is the custom of the place. Please confirm.', sheet: 'Sheet', headingRow: 'Row of the headings',
    headingRows: 'Headings', one: 'One row', two: 'Two rows: the year over the quarters', firstYear: 'Year of the first column of figures', firstYearHint: 'The headings name quarters without their year.',
    source: 'Source of figures that name none', sourceHint: 'Whoever reads the figure sees this source.', dataDate: 'Date of the data of figures that say none', dataDateHint: 'It has to be there where a published figure is corrected.', 
    columns: 'What each column is', column: (number) => `Column ${number}`, figureColumns: (count, first, last) => (count === 1 ? `One column of figures: ${first}` : `${count} columns of figures, from ${first} to ${last}`), asPeriod: (period) => `Read as ${period}`,
    lettered: 'T and Q are read as quarters for quarterly indicators, and as four months for those of four months.', sample: 'First rows', check: 'Compare with what is there',
    working: (done, total) => (total === 0 ? 'Reading the file…' : `${done} of ${total} figures`), leave: 'You may close this page: the work goes on, and it says here when it is done.',
    interrupted: 'The work stopped when the service did. Nothing was written; compare again.', stale: 'What is there changed after the comparison. Nothing was written; compare again.',
    differences: 'What it would do', done: 'What it did',
    toLook: (counts) => toLook(counts, 'en'),
    row: 'Row', what: 'Figure', before: 'There', after: 'In the file', reason: 'Reason', more: 'Show more', download: 'Download the rows that are not taken (CSV)', noRows: 'None.',
    proposedHint: 'An approved figure changes only in the open: these are not written. With a reason they are proposed as corrections, and somebody else decides on each.',
    propose: (count) => `Propose ${count} ${plural('en', count, { one: 'correction', other: 'corrections' })} of published figures as well`, proposeReason: 'Why they are corrected', proposeHint: 'This reason stands beside each corrected figure. What is published does not change until somebody else decides.',
    tooMany: (most) => `One file proposes ${most} corrections at most: divide it, or apply it without them.`, proposed: (count) => `${count} ${plural('en', count, { one: 'correction is', other: 'corrections are' })} proposed.`,
    seeProposals: 'See the corrections', seeQuarters: 'See the quarters', changeReading: 'Change how it is read', finished: 'The comparison is done. Nothing is written yet.',
    apply: (count) => `Apply ${count} ${plural('en', count, { one: 'figure', other: 'figures' })}`, applyHint: 'They go into the drafts of their quarters, all or none, in your name. You can undo it until one is handed in.',
    applied: (count) => `${count} ${plural('en', count, { one: 'figure is', other: 'figures are' })} in the drafts.`, undo: 'Undo this import',
    undoText: 'What was there before comes back. What somebody saved since is kept.', undoing: 'Undoing…', undone: 'The import was undone: what was there before is back.',
    keepMapping: 'Keep this reading for the next time', mappingName: 'Name', keep: 'Keep', kept: 'Kept.', missing: { no_data: 'no data', not_applicable: 'not applicable' },
  },
})
