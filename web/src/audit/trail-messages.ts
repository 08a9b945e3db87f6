import type { ChainFault } from '@atalaya/shared/audit'
import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  title: string
  lead: string
  chain: string
  chainLead: string
  rows: (count: string) => string
  noRows: string
  seal: string
  sealHint: string
  verify: string
  verifying: string
  whole: (count: string, when: string) => string
  broken: (row: number | null) => string
  wholeUpTo: (row: number) => string
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
}

export const trailMessages = defineMessages<Texts>({
  es: {
    title: 'Registro de auditoría',
    lead: 'Quién hizo qué, cuándo, y qué había antes. Nada se borra de aquí y nada se cambia.',
    chain: 'La cadena',
    chainLead: 'Cada fila lleva el sello de la anterior. Si alguien cambia o borra una, la verificación dice cuál.',
    rows: (count) => (count === '1' ? 'Una fila' : `${count} filas`),
    noRows: 'Todavía no hay filas.',
    seal: 'Último sello',
    sealHint: 'Anótelo fuera de aquí, por ejemplo en el acta de una sesión: con él se comprueba después que nadie reescribió el registro.',
    verify: 'Verificar la cadena',
    verifying: 'Verificando la cadena',
    whole: (count, when) => `La cadena está completa: ${count} filas, y las cifras dicen lo que ellas cuentan. Verificada el ${when}.`,
    broken: (row) => (row === null ? 'La cadena está rota' : `La cadena está rota en la fila ${row}`),
    wholeUpTo: (row) => `Está completa hasta la fila ${row}. Avise a quien administra la instalación y conserve una copia de la base tal como está.`,
    faults: {
      changed: 'La fila no es la que se escribió.', missing: 'La fila no está.', inserted: 'La fila se puso después.', 'end-gone': 'Falta el fin que la base guarda de la cadena.',
      'version-changed': 'Una versión dice otra cosa que lo que cuenta esta fila.', 'version-untold': 'Hay una versión de la que ninguna fila cuenta.', 'version-gone': 'No está una versión de la que cuenta esta fila.',
      'observation-changed': 'Lo que se muestra no es la versión más reciente.', 'figure-changed': 'Una cifra dice otra cosa que lo que cuenta esta fila.', 'figure-untold': 'Hay una cifra de la que ninguna fila cuenta.',
      'figure-gone': 'No está una cifra de la que cuenta esta fila.', 'state-changed': 'Un trimestre está en un estado al que ninguna fila lo llevó.',
    },
    filters: 'Filtros', person: 'Persona', anybody: 'Todas', nobody: 'Sin persona: comandos y enlaces', figure: 'Indicador', everything: 'Todos', period: 'Periodo', everyPeriod: 'Todos', act: 'Acto', everyAct: 'Todos',
    from: 'Desde', to: 'Hasta', clear: 'Quitar los filtros', download: 'Descargar CSV', caption: (count) => (count === 1 ? 'Una fila en esta página, de la más reciente a la más antigua' : `${count} filas en esta página, de la más reciente a la más antigua`),
    row: 'Fila', when: 'Cuándo', what: 'Quién hizo qué', change: 'Qué era → qué es', rowSeal: 'Sello', byCommand: 'Quien administra la instalación', byLink: (name) => `${name}, por un enlace`, withToken: 'con un programa',
    withheld: 'Lo que dice esta fila lo ve quien administra.', nothingMatches: 'Ninguna fila pasa estos filtros', nothingMatchesText: 'Quite alguno o amplíe las fechas.', older: 'Filas más antiguas', newest: 'Volver a las más recientes',
  },
  pt: {
    title: 'Registro de auditoria',
    lead: 'Quem fez o quê, quando, e o que havia antes. Nada se apaga daqui e nada se muda.',
    chain: 'A cadeia',
    chainLead: 'Cada linha leva o selo da anterior. Se alguém mudar ou apagar uma, a verificação diz qual.',
    rows: (count) => (count === '1' ? 'Uma linha' : `${count} linhas`),
    noRows: 'Ainda não há linhas.',
    seal: 'Último selo',
    sealHint: 'Anote-o fora daqui, por exemplo na ata de uma sessão: com ele se comprova depois que ninguém reescreveu o registro.',
    verify: 'Verificar a cadeia',
    verifying: 'Verificando a cadeia',
    whole: (count, when) => `A cadeia está completa: ${count} linhas, e os números dizem o que elas contam. Verificada em ${when}.`,
    broken: (row) => (row === null ? 'A cadeia está quebrada' : `A cadeia está quebrada na linha ${row}`),
    wholeUpTo: (row) => `Está completa até a linha ${row}. Avise quem administra a instalação e guarde uma cópia do banco tal como está.`,
    faults: {
      changed: 'A linha não é a que foi escrita.', missing: 'A linha não está.', inserted: 'A linha foi posta depois.', 'end-gone': 'Falta o fim que o banco guarda da cadeia.',
      'version-changed': 'Uma versão diz outra coisa do que esta linha conta.', 'version-untold': 'Há uma versão da qual nenhuma linha conta.', 'version-gone': 'Não está uma versão da qual esta linha conta.',
      'observation-changed': 'O que se mostra não é a versão mais recente.', 'figure-changed': 'Um número diz outra coisa do que esta linha conta.', 'figure-untold': 'Há um número do qual nenhuma linha conta.',
      'figure-gone': 'Não está um número do qual esta linha conta.', 'state-changed': 'Um trimestre está em um estado ao qual nenhuma linha o levou.',
    },
    filters: 'Filtros', person: 'Pessoa', anybody: 'Todas', nobody: 'Sem pessoa: comandos e links', figure: 'Indicador', everything: 'Todos', period: 'Período', everyPeriod: 'Todos', act: 'Ato', everyAct: 'Todos',
    from: 'De', to: 'Até', clear: 'Retirar os filtros', download: 'Baixar CSV', caption: (count) => (count === 1 ? 'Uma linha nesta página, da mais recente à mais antiga' : `${count} linhas nesta página, da mais recente à mais antiga`),
    row: 'Linha', when: 'Quando', what: 'Quem fez o quê', change: 'O que era → o que é', rowSeal: 'Selo', byCommand: 'Quem administra a instalação', byLink: (name) => `${name}, por um link`, withToken: 'com um programa',
    withheld: 'O que esta linha diz, vê quem administra.', nothingMatches: 'Nenhuma linha passa por estes filtros', nothingMatchesText: 'Retire algum ou amplie as datas.', older: 'Linhas mais antigas', newest: 'Voltar às mais recentes',
  },
  en: {
    title: 'Audit trail',
    lead: 'Who did what, when, and what was there before. Nothing is deleted here and nothing is changed.',
    chain: 'The chain',
    chainLead: 'Every row carries the seal of the one before it. If anybody changes or deletes one, the check says which.',
    rows: (count) => (count === '1' ? 'One row' : `${count} rows`),
    noRows: 'There are no rows yet.',
    seal: 'Last seal',
    sealHint: 'Note it elsewhere, in the minutes of a session for example: with it anybody can tell later whether the trail was written anew.',
    verify: 'Verify the chain',
    verifying: 'Verifying the chain',
    whole: (count, when) => `The chain is whole: ${count} rows, and the figures say what they tell. Verified on ${when}.`,
    broken: (row) => (row === null ? 'The chain is broken' : `The chain is broken at row ${row}`),
    wholeUpTo: (row) => `It is whole up to row ${row}. Tell whoever runs the installation, and keep a copy of the database as it is.`,
    faults: {
      changed: 'The row is not the one that was written.', missing: 'The row is missing.', inserted: 'The row was put in afterwards.', 'end-gone': 'The end that the database keeps of the chain is gone.',
      'version-changed': 'A version says something else than this row tells.', 'version-untold': 'A version is there that no row tells of.', 'version-gone': 'A version that this row tells of is not there.',
      'observation-changed': 'What is shown is not the newest version.', 'figure-changed': 'A figure says something else than this row tells.', 'figure-untold': 'A figure is there that no row tells of.',
      'figure-gone': 'A figure that this row tells of is not there.', 'state-changed': 'A quarter is in a state that no row brought it to.',
    },
    filters: 'Filters', person: 'Person', anybody: 'All', nobody: 'No person: commands and links', figure: 'Indicator', everything: 'All', period: 'Period', everyPeriod: 'All', act: 'Act', everyAct: 'All',
    from: 'From', to: 'To', clear: 'Remove the filters', download: 'Download CSV', caption: (count) => (count === 1 ? 'One row on this page, newest first' : `${count} rows on this page, newest first`),
    row: 'Row', when: 'When', what: 'Who did what', change: 'What it was → what it is', rowSeal: 'Seal', byCommand: 'Whoever runs the installation', byLink: (name) => `${name}, by a link`, withToken: 'with a program',
    withheld: 'What this row says is for administrators.', nothingMatches: 'No row passes these filters', nothingMatchesText: 'Remove one, or widen the dates.', older: 'Older rows', newest: 'Back to the newest',
  },
})
