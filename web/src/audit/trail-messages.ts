import type { ChainFault } from '@atalaya/shared/audit'
import { defineMessages, plural } from '@atalaya/shared/language'

/** How many, and the number as it is written. */
type Counted = readonly [count: number, written: string]

interface Texts {
  title: string
  lead: string
  chain: string
  chainLead: string
  rows: (...rows: Counted) => string
  noRows: string
  seal: string
  sealHint: string
  verify: string
  verifying: string
  whole: (rows: Counted, when: string) => string
  broken: (row: string | null) => string
  wholeUpTo: (row: string) => string
  faults: Record<ChainFault['kind'], string>
  filters: string
  person: string
  anybody: string
  nobody: string
  figure: string
  everything: string
  period: string
  everyPeriod: string
  act: string
  everyAct: string
  from: string
  to: string
  clear: string
  download: string
  caption: (count: number) => string
  row: string
  when: string
  what: string
  change: string
  rowSeal: string
  byCommand: string
  byLink: (name: string) => string
  withToken: string
  withheld: string
  nothingMatches: string
  nothingMatchesText: string
  older: string
  newest: string
  pages: string
}

export const trailMessages = defineMessages<Texts>({
  es: {
    title: 'Registro de auditoría',
    lead: 'Quién hizo qué, cuándo, y qué había antes. Nada se borra de aquí y nada se cambia.',
    chain: 'La cadena',
    chainLead: 'Cada fila lleva el sello de la anterior. Si alguien cambia o borra una, la verificación dice cuál.',
    rows: (count, written) => `${written} ${plural('es', count, { one: 'fila', other: 'filas' })}`,
    noRows: 'Todavía no hay filas.',
    seal: 'Último sello',
    sealHint: 'Anótelo fuera de aquí, por ejemplo en el acta de una sesión del concejo: con él se comprueba después que nadie reescribió el registro.',
    verify: 'Verificar la cadena',
    verifying: 'Verificando la cadena',
    whole: ([count, written], when) => `La cadena está completa: ${written} ${plural('es', count, { one: 'fila', other: 'filas' })}, y las cifras dicen lo que ella registra. Verificada el ${when}.`,
    broken: (row) => (row === null ? 'La cadena está rota' : `La cadena está rota en la fila ${row}`),
    wholeUpTo: (row) => `Está completa hasta la fila ${row}. Avise a quien administra la instalación y conserve una copia de la base tal como está.`,
    faults: {
      changed: 'La fila no es la que se escribió.', missing: 'Falta la fila.', inserted: 'La fila se puso después.', 'end-gone': 'Falta el fin que la base guarda de la cadena.',
      'version-changed': 'Una versión no dice lo que registra esta fila.', 'version-untold': 'Hay una versión que ninguna fila registra.', 'version-gone': 'Falta una versión que registra esta fila.',
      'observation-changed': 'Lo que se muestra no es la versión más reciente.', 'figure-changed': 'Una cifra no dice lo que registra esta fila.', 'figure-untold': 'Hay una cifra que ninguna fila registra.',
      'figure-gone': 'Falta una cifra que registra esta fila.', 'state-changed': 'Un trimestre está en un estado al que ninguna fila lo llevó.',
    },
    filters: 'Filtros', person: 'Persona', anybody: 'Todas', nobody: 'Sin persona: comandos y enlaces', figure: 'Indicador', everything: 'Todos', period: 'Periodo', everyPeriod: 'Todos', act: 'Acto', everyAct: 'Todos',
    from: 'Desde', to: 'Hasta', clear: 'Quitar los filtros', download: 'Descargar CSV', caption: (count) => `${count} ${plural('es', count, { one: 'fila', other: 'filas' })} en esta página, de la más reciente a la más antigua`,
    row: 'Fila', when: 'Cuándo', what: 'Quién hizo qué', change: 'Qué era → qué es', rowSeal: 'Sello', byCommand: 'Quien administra la instalación', byLink: (name) => `${name}, por un enlace`, withToken: 'con un programa',
    withheld: 'Lo que dice esta fila lo ve quien administra.', nothingMatches: 'Ninguna fila pasa estos filtros', nothingMatchesText: 'Quite alguno o amplíe las fechas.', older: 'Filas más antiguas', newest: 'Volver a las más recientes',
    pages: 'Páginas del registro',
  },
  pt: {
    title: 'Registro de auditoria',
    lead: 'Quem fez o quê, quando, e o que havia antes. Nada se apaga daqui e nada se muda.',
    chain: 'A cadeia',
    chainLead: 'Cada linha leva o selo da anterior. Se alguém mudar ou apagar uma, a verificação diz qual.',
    rows: (count, written) => `${written} ${plural('pt', count, { one: 'linha', other: 'linhas' })}`,
    noRows: 'Ainda não há linhas.',
    seal: 'Último selo',
    sealHint: 'Anote-o fora daqui, por exemplo na ata de uma sessão da câmara: com ele se comprova depois que ninguém reescreveu o registro.',
    verify: 'Verificar a cadeia',
    verifying: 'Verificando a cadeia',
    whole: ([count, written], when) => `A cadeia está completa: ${written} ${plural('pt', count, { one: 'linha', other: 'linhas' })}, e os números dizem o que ela registra. Verificada em ${when}.`,
    broken: (row) => (row === null ? 'A cadeia está quebrada' : `A cadeia está quebrada na linha ${row}`),
    wholeUpTo: (row) => `Está completa até a linha ${row}. Avise quem administra a instalação e guarde uma cópia do banco tal como está.`,
    faults: {
      changed: 'A linha não é a que foi escrita.', missing: 'Falta a linha.', inserted: 'A linha foi posta depois.', 'end-gone': 'Falta o fim que o banco guarda da cadeia.',
      'version-changed': 'Uma versão não diz o que esta linha registra.', 'version-untold': 'Há uma versão que nenhuma linha registra.', 'version-gone': 'Falta uma versão que esta linha registra.',
      'observation-changed': 'O que se mostra não é a versão mais recente.', 'figure-changed': 'Um número não diz o que esta linha registra.', 'figure-untold': 'Há um número que nenhuma linha registra.',
      'figure-gone': 'Falta um número que esta linha registra.', 'state-changed': 'Um trimestre está em um estado ao qual nenhuma linha o levou.',
    },
    filters: 'Filtros', person: 'Pessoa', anybody: 'Todas', nobody: 'Sem pessoa: comandos e links', figure: 'Indicador', everything: 'Todos', period: 'Período', everyPeriod: 'Todos', act: 'Ato', everyAct: 'Todos',
    from: 'De', to: 'Até', clear: 'Retirar os filtros', download: 'Baixar CSV', caption: (count) => `${count} ${plural('pt', count, { one: 'linha', other: 'linhas' })} nesta página, da mais recente à mais antiga`,
    row: 'Linha', when: 'Quando', what: 'Quem fez o quê', change: 'O que era → o que é', rowSeal: 'Selo', byCommand: 'Quem administra a instalação', byLink: (name) => `${name}, por um link`, withToken: 'com um programa',
    withheld: 'O que esta linha diz, vê quem administra.', nothingMatches: 'Nenhuma linha passa por estes filtros', nothingMatchesText: 'Retire algum ou amplie as datas.', older: 'Linhas mais antigas', newest: 'Voltar às mais recentes',
    pages: 'Páginas do registro',
  },
  en: {
    title: 'Audit trail',
    lead: 'Who did what, when, and what was there before. Nothing is deleted here and nothing is changed.',
    chain: 'The chain',
    chainLead: 'Every row carries the seal of the one before it. If anybody changes or deletes one, the check says which.',
    rows: (count, written) => `${written} ${plural('en', count, { one: 'row', other: 'rows' })}`,
    noRows: 'There are no rows yet.',
    seal: 'Last seal',
    sealHint: 'Note it elsewhere, in the minutes of a council session for example: with it anybody can tell later whether the trail was written anew.',
    verify: 'Verify the chain',
    verifying: 'Verifying the chain',
    whole: ([count, written], when) => `The chain is whole: ${written} ${plural('en', count, { one: 'row', other: 'rows' })}, and the figures say what it records. Verified on ${when}.`,
    broken: (row) => (row === null ? 'The chain is broken' : `The chain is broken at row ${row}`),
    wholeUpTo: (row) => `It is whole up to row ${row}. Tell whoever runs the installation, and keep a copy of the database as it is.`,
    faults: {
      changed: 'The row is not the one that was written.', missing: 'The row is missing.', inserted: 'The row was put in afterwards.', 'end-gone': 'The end that the database keeps of the chain is gone.',
      'version-changed': 'A version does not say what this row records.', 'version-untold': 'There is a version that no row records.', 'version-gone': 'A version that this row records is missing.',
      'observation-changed': 'What is shown is not the newest version.', 'figure-changed': 'A figure does not say what this row records.', 'figure-untold': 'There is a figure that no row records.',
      'figure-gone': 'A figure that this row records is missing.', 'state-changed': 'A quarter is in a state that no row brought it to.',
    },
    filters: 'Filters', person: 'Person', anybody: 'All', nobody: 'No person: commands and links', figure: 'Indicator', everything: 'All', period: 'Period', everyPeriod: 'All', act: 'Act', everyAct: 'All',
    from: 'From', to: 'To', clear: 'Remove the filters', download: 'Download CSV', caption: (count) => `${count} ${plural('en', count, { one: 'row', other: 'rows' })} on this page, newest first`,
    row: 'Row', when: 'When', what: 'Who did what', change: 'What it was → what it is', rowSeal: 'Seal', byCommand: 'Whoever runs the installation', byLink: (name) => `${name}, by a link`, withToken: 'with a program',
    withheld: 'What this row says is for administrators.', nothingMatches: 'No row passes these filters', nothingMatchesText: 'Remove one, or widen the dates.', older: 'Older rows', newest: 'Back to the newest',
    pages: 'Pages of the trail',
  },
})
