import { defineMessages, plural } from '@atalaya/shared/language'
import type { LineMark } from './import-lines.ts'

interface Texts {
  tools: string
  hint: string
  download: string
  upload: string
  reading: string
  titlePasted: string
  titleTemplate: string
  lead: string
  columns: string
  columnsHint: string
  column: (letter: string) => string
  hasTitles: string
  counts: { changes: (count: number) => string; unread: (count: number) => string; same: (count: number) => string }
  line: (line: number) => string
  /** A cell as it came. */
  given: (cell: string | number) => string
  was: string
  becomes: string
  alsoChanges: (what: string) => string
  unmatched: { unknown: (key: string) => string; beyond: string; twice: string }
  takeFor: string
  nobody: string
  marks: Record<LineMark, string>
  lacksNote: string
  lacksRate: (currency: string) => string
  addNote: string
  addNoteHint: string
  addRate: (from: string, to: string) => string
  rateDate: string
  rateSource: string
  unchangedTitle: (count: number) => string
  none: string
  all: string
  apply: (count: number) => string
  applying: string
  stale: string
  offline: string
  keepHere: string
  applied: (count: number) => string
  kept: (count: number) => string
  undo: string
  undoing: string
  undone: (count: number) => string
  changedSince: (codes: string) => string
  close: string
  refused: {
    'no-template': string
    'other-form': string
    'other-territory': (territory: string) => string
    'other-period': (period: string) => string
    'other-columns': string
  }
}

export const importMessages = defineMessages<Texts>({
  es: {
    tools: 'Hoja de cálculo',
    hint: 'Pegue aquí una tabla de Excel, LibreOffice o una página: verá cómo se leyó antes de guardar nada.',
    download: 'Descargar la plantilla',
    upload: 'Leer la plantilla llena',
    reading: 'Leyendo…',
    titlePasted: 'Así se leyó lo que pegó',
    titleTemplate: 'Así se leyó la plantilla',
    lead: 'Nada se ha guardado todavía. Marque lo que se debe aplicar; lo que la tabla no dice queda como estaba.',
    columns: 'Qué tiene cada columna',
    columnsHint: 'Cámbielo si no es así.',
    column: (letter) => `Columna ${letter}`,
    hasTitles: 'La primera fila son títulos',
    counts: {
      changes: (count) => plural('es', count, { one: '1 fila cambia algo', other: `${count} filas cambian algo` }),
      unread: (count) => plural('es', count, { one: '1 no se puede tomar', other: `${count} no se pueden tomar` }),
      same: (count) => plural('es', count, { one: '1 no cambia nada', other: `${count} no cambian nada` }),
    },
    line: (line) => `Fila ${line}`,
    given: (cell) => `«${cell}»`,
    was: 'Antes',
    becomes: 'Después',
    alsoChanges: (what) => `También cambia: ${what}.`,
    unmatched: {
      unknown: (key) => `«${key}» no es ningún indicador de este trimestre.`,
      beyond: 'No hay más filas en el trimestre para esta.',
      twice: 'Otra fila es del mismo indicador. Deje una sola.',
    },
    takeFor: 'Tomarla como',
    nobody: 'Ninguno',
    marks: {
      'changed-since': 'La cifra se guardó después de descargar la plantilla: lo que dice la hoja puede ser anterior.',
      tampered: 'En la hoja se cambió una celda que no se llena, como el nombre o la definición. Compruebe que la fila es la que cree.',
      'unsaved-here': 'Lo que está escrito en el campo y sin guardar se reemplaza.',
      conflict: 'Otra persona también escribió esta cifra. Elija primero cuál vale, en su fila.',
    },
    lacksNote: 'Falta decir por qué no hay cifra.',
    lacksRate: (currency) => `Falta la tasa de cambio de ${currency}.`,
    addNote: 'Por qué no hay cifra',
    addNoteHint: 'Se escribe en todas las filas sin cifra que no traen su motivo.',
    addRate: (from, to) => `${to} por 1 ${from}`,
    rateDate: 'Fecha de la tasa',
    rateSource: 'Fuente de la tasa',
    unchangedTitle: (count) => plural('es', count, { one: '1 fila dice lo que ya está guardado', other: `${count} filas dicen lo que ya está guardado` }),
    none: 'Ninguna',
    all: 'Todas',
    apply: (count) => plural('es', count, { one: 'Aplicar 1 cifra', other: `Aplicar ${count} cifras` }),
    applying: 'Guardando…',
    stale: 'Otra persona guardó una de estas cifras mientras tanto. No se aplicó nada; abajo está lo que hay ahora.',
    offline: 'El servicio no respondió y no se aplicó nada. Puede intentarlo de nuevo, o dejar las cifras en sus campos: quedan en este equipo y se envían cuando vuelva la conexión.',
    keepHere: 'Dejarlas en los campos',
    applied: (count) => plural('es', count, { one: 'Se aplicó 1 cifra de la tabla.', other: `Se aplicaron ${count} cifras de la tabla.` }),
    kept: (count) => plural('es', count, { one: '1 cifra quedó en su campo y espera en este equipo.', other: `${count} cifras quedaron en sus campos y esperan en este equipo.` }),
    undo: 'Deshacer todo',
    undoing: 'Deshaciendo…',
    undone: (count) => plural('es', count, { one: '1 cifra volvió a estar como antes.', other: `${count} cifras volvieron a estar como antes.` }),
    changedSince: (codes) => `Ya no se puede deshacer de una vez: después cambió ${codes}.`,
    close: 'Cerrar',
    refused: {
      'no-template': 'Este archivo no es la plantilla de un trimestre. Descárguela aquí y llénela.',
      'other-form': 'Esta plantilla es de otra versión de Atalaya. Descargue la de ahora y pase a ella sus cifras; también puede copiarlas y pegarlas en la página.',
      'other-territory': (territory) => `Esta plantilla es de otro territorio (${territory}). No se leyó nada de ella.`,
      'other-period': (period) => `Esta plantilla es de otro trimestre: ${period}. No se leyó nada de ella; llévela a la página de ese trimestre.`,
      'other-columns': 'Se cambiaron los títulos o el orden de las columnas, y ya no se sabe qué es cada cifra. Descargue la plantilla otra vez y pase a ella sus cifras.',
    },
  },
  pt: {
    tools: 'Planilha',
    hint: 'Cole aqui uma tabela do Excel, do LibreOffice ou de uma página: verá como foi lida antes que algo seja salvo.',
    download: 'Baixar o modelo',
    upload: 'Ler o modelo preenchido',
    reading: 'Lendo…',
    titlePasted: 'Foi assim que se leu o que você colou',
    titleTemplate: 'Foi assim que se leu o modelo',
    lead: 'Nada foi salvo ainda. Marque o que deve ser aplicado; o que a tabela não diz fica como estava.',
    columns: 'O que há em cada coluna',
    columnsHint: 'Mude se não for assim.',
    column: (letter) => `Coluna ${letter}`,
    hasTitles: 'A primeira linha são títulos',
    counts: {
      changes: (count) => plural('pt', count, { one: '1 linha muda algo', other: `${count} linhas mudam algo` }),
      unread: (count) => plural('pt', count, { one: '1 não pode ser aceita', other: `${count} não podem ser aceitas` }),
      same: (count) => plural('pt', count, { one: '1 não muda nada', other: `${count} não mudam nada` }),
    },
    line: (line) => `Linha ${line}`,
    given: (cell) => `“${cell}”`,
    was: 'Antes',
    becomes: 'Depois',
    alsoChanges: (what) => `Também muda: ${what}.`,
    unmatched: {
      unknown: (key) => `“${key}” não é nenhum indicador deste trimestre.`,
      beyond: 'Não há mais linhas no trimestre para esta.',
      twice: 'Outra linha é do mesmo indicador. Deixe uma só.',
    },
    takeFor: 'Tomá-la como',
    nobody: 'Nenhum',
    marks: {
      'changed-since': 'O número foi salvo depois que o modelo foi baixado: o que a planilha diz pode ser anterior.',
      tampered: 'Na planilha mudou uma célula que não se preenche, como o nome ou a definição. Confira se a linha é a que você pensa.',
      'unsaved-here': 'O que está escrito no campo e não foi salvo é substituído.',
      conflict: 'Outra pessoa também escreveu este número. Escolha primeiro qual vale, na linha dele.',
    },
    lacksNote: 'Falta dizer por que não há número.',
    lacksRate: (currency) => `Falta a taxa de câmbio de ${currency}.`,
    addNote: 'Por que não há número',
    addNoteHint: 'É escrito em todas as linhas sem número que não trazem seu motivo.',
    addRate: (from, to) => `${to} por 1 ${from}`,
    rateDate: 'Data da taxa',
    rateSource: 'Fonte da taxa',
    unchangedTitle: (count) => plural('pt', count, { one: '1 linha diz o que já está salvo', other: `${count} linhas dizem o que já está salvo` }),
    none: 'Nenhuma',
    all: 'Todas',
    apply: (count) => plural('pt', count, { one: 'Aplicar 1 número', other: `Aplicar ${count} números` }),
    applying: 'Salvando…',
    stale: 'Outra pessoa salvou um destes números nesse meio-tempo. Nada foi aplicado; abaixo está o que há agora.',
    offline: 'O serviço não respondeu e nada foi aplicado. Tente de novo, ou deixe os números em seus campos: ficam neste dispositivo e são enviados quando a conexão voltar.',
    keepHere: 'Deixá-los nos campos',
    applied: (count) => plural('pt', count, { one: '1 número da tabela foi aplicado.', other: `${count} números da tabela foram aplicados.` }),
    kept: (count) => plural('pt', count, { one: '1 número ficou em seu campo e espera neste dispositivo.', other: `${count} números ficaram em seus campos e esperam neste dispositivo.` }),
    undo: 'Desfazer tudo',
    undoing: 'Desfazendo…',
    undone: (count) => plural('pt', count, { one: '1 número voltou a ser como antes.', other: `${count} números voltaram a ser como antes.` }),
    changedSince: (codes) => `Já não se pode desfazer de uma vez: depois mudou ${codes}.`,
    close: 'Fechar',
    refused: {
      'no-template': 'Este arquivo não é o modelo de um trimestre. Baixe-o aqui e preencha-o.',
      'other-form': 'Este modelo é de outra versão da Atalaya. Baixe o atual e passe a ele seus números; também pode copiá-los e colá-los na página.',
      'other-territory': (territory) => `Este modelo é de outro território (${territory}). Nada dele foi lido.`,
      'other-period': (period) => `Este modelo é de outro trimestre: ${period}. Nada dele foi lido; leve-o à página desse trimestre.`,
      'other-columns': 'Mudaram os títulos ou a ordem das colunas, e já não se sabe o que é cada número. Baixe o modelo de novo e passe a ele seus números.',
    },
  },
  en: {
    tools: 'Spreadsheet',
    hint: 'Paste a table from Excel, LibreOffice or a page here: you will see how it was read before anything is saved.',
    download: 'Download the template',
    upload: 'Read the filled template',
    reading: 'Reading…',
    titlePasted: 'How what you pasted was read',
    titleTemplate: 'How the template was read',
    lead: 'Nothing is saved yet. Mark what is to be applied; what the table does not say stays as it was.',
    columns: 'What each column holds',
    columnsHint: 'Change it where it is not so.',
    column: (letter) => `Column ${letter}`,
    hasTitles: 'The first row holds titles',
    counts: {
      changes: (count) => plural('en', count, { one: '1 row changes something', other: `${count} rows change something` }),
      unread: (count) => plural('en', count, { one: '1 cannot be taken', other: `${count} cannot be taken` }),
      same: (count) => plural('en', count, { one: '1 changes nothing', other: `${count} change nothing` }),
    },
    line: (line) => `Row ${line}`,
    given: (cell) => `“${cell}”`,
    was: 'Before',
    becomes: 'After',
    alsoChanges: (what) => `Also changes: ${what}.`,
    unmatched: {
      unknown: (key) => `“${key}” is no indicator of this quarter.`,
      beyond: 'The quarter has no more rows for this one.',
      twice: 'Another row is about the same indicator. Leave one of them.',
    },
    takeFor: 'Take it for',
    nobody: 'None',
    marks: {
      'changed-since': 'The figure was saved after the template was downloaded: what the sheet says may be older.',
      tampered: 'A cell that is not to be filled in was changed in the sheet, such as the name or the definition. Check that the row is the one you mean.',
      'unsaved-here': 'What is typed in the field and not saved is replaced.',
      conflict: 'Somebody else wrote this figure too. First choose which holds, in its row.',
    },
    lacksNote: 'It is not said why there is no figure.',
    lacksRate: (currency) => `The exchange rate of ${currency} is missing.`,
    addNote: 'Why there is no figure',
    addNoteHint: 'Written into all rows without a figure that bring no reason of their own.',
    addRate: (from, to) => `${to} for 1 ${from}`,
    rateDate: 'Date of the rate',
    rateSource: 'Source of the rate',
    unchangedTitle: (count) => plural('en', count, { one: '1 row says what is already saved', other: `${count} rows say what is already saved` }),
    none: 'None',
    all: 'All',
    apply: (count) => plural('en', count, { one: 'Apply 1 figure', other: `Apply ${count} figures` }),
    applying: 'Saving…',
    stale: 'Somebody else saved one of these figures meanwhile. Nothing was applied; what there is now stands below.',
    offline: 'The service did not answer and nothing was applied. Try again, or leave the figures in their fields: they stay on this device and are sent when the connection is back.',
    keepHere: 'Leave them in the fields',
    applied: (count) => plural('en', count, { one: '1 figure of the table was applied.', other: `${count} figures of the table were applied.` }),
    kept: (count) => plural('en', count, { one: '1 figure is in its field and waits on this device.', other: `${count} figures are in their fields and wait on this device.` }),
    undo: 'Undo all of it',
    undoing: 'Undoing…',
    undone: (count) => plural('en', count, { one: '1 figure is as it was before.', other: `${count} figures are as they were before.` }),
    changedSince: (codes) => `It can no longer be undone at once: ${codes} changed afterwards.`,
    close: 'Close',
    refused: {
      'no-template': 'This file is not the template of a quarter. Download it here and fill it in.',
      'other-form': 'This template is of another version of Atalaya. Download the present one and take your figures over; you may also copy them and paste them into the page.',
      'other-territory': (territory) => `This template is of another territory (${territory}). Nothing of it was read.`,
      'other-period': (period) => `This template is of another quarter: ${period}. Nothing of it was read; take it to the page of that quarter.`,
      'other-columns': 'The titles or the order of the columns were changed, and what each figure is can no longer be told. Download the template again and take your figures over.',
    },
  },
})
