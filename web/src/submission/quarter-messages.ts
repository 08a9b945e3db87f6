import { defineMessages, plural } from '@atalaya/shared/language'
import type { Vintage } from '@atalaya/shared/observation'
import type { SubmissionState } from '@atalaya/shared/submission'
import type { RowFilter } from './row-filter.ts'

interface Texts {
  states: Record<SubmissionState, string>
  answered: (answered: number, due: number) => string
  blocking: (count: number) => string
  unexplained: (count: number) => string
  unfinished: (count: number) => string
  nothingWrong: string
  questioned: (count: number) => string
  lastSaved: (when: string) => string
  nothingSaved: string
  saving: string
  unsent: (count: number) => string
  unsentText: string
  unsentAndNotKept: (count: number) => string
  signedOut: string
  signInAgain: string
  notKeeping: string
  notKeepingQuestions: string
  retry: string
  show: string
  filters: Record<RowFilter, string>
  nothingShown: Record<Exclude<RowFilter, 'all'>, string>
  noRows: string
  noRowsText: string
  returned: string
  returnedFigure: string
  answer: string
  answerHint: string
  answerOf: (who: string, when: string) => string
  notAnswered: string
  addedLater: (value: string) => string
  changedLater: (value: string) => string
  notApproved: string
  narrative: string
  narrativeLead: string
  result: string
  resultHint: string
  obstacle: string
  obstacleHint: string
  wayForward: string
  wayForwardHint: string
  yearAgo: string
  target: (period: string) => string
  noTarget: string
  saved: (when: string) => string
  savedBy: (who: string) => string
  typing: string
  notSent: string
  incomplete: string
  refused: string
  conflictState: string
  figure: string
  answerAs: string
  noData: string
  notApplicable: string
  whyMissing: string
  numerator: string
  denominator: string
  of: string
  value: string
  level: string
  noLevel: string
  currency: string
  rateDate: string
  rate: (from: string, to: string) => string
  rateSource: string
  inOwnCurrency: (amount: string) => string
  lacks: Record<'value' | 'numerator' | 'denominator' | 'currency' | 'date' | 'rate' | 'missingNote', string>
  details: string
  noSource: string
  noDate: string
  sourceOf: (source: string) => string
  source: string
  shareSource: (count: number) => string
  dataDate: string
  asOf: (day: string) => string
  vintage: string
  vintages: Record<Vintage, string>
  note: string
  explanation: string
  explanationHint: string
  about: (name: string) => string
  keys: string
  conflict: (who: string) => string
  theirs: string
  mine: string
  keepTheirs: string
  keepMine: string
  spokenSaved: (code: string) => string
  spokenUnsent: (code: string) => string
  spokenRefused: (code: string) => string
  spokenConflict: (code: string) => string
  blank: string
  percentOf: (percent: string) => string
}

export const quarterMessages = defineMessages<Texts>({
  es: {
    states: { draft: 'En borrador', submitted: 'En validación', returned: 'Devuelto con preguntas', approved: 'Aprobado', published: 'Publicado' },
    answered: (answered, due) => `${answered} de ${due} respondidos`,
    blocking: (count) => `${count} ${plural('es', count, { one: 'no puede ser', other: 'no pueden ser' })}`,
    unexplained: (count) => `${count} ${plural('es', count, { one: 'aviso', other: 'avisos' })} sin explicar`,
    unfinished: (count) => `${count} a medio escribir`,
    nothingWrong: 'sin avisos',
    questioned: (count) => `${count} ${plural('es', count, { one: 'pregunta', other: 'preguntas' })} de quien valida`,
    lastSaved: (when) => `último guardado ${when}`,
    nothingSaved: 'todavía no hay nada guardado',
    saving: 'guardando…',
    unsent: (count) => `${count} ${plural('es', count, { one: 'dato espera', other: 'datos esperan' })} en este equipo`,
    unsentAndNotKept: (count) => `${count} ${plural('es', count, { one: 'dato no se ha enviado y está', other: 'datos no se han enviado y están' })} solo en esta página`,
    unsentText: 'No hay conexión con el servicio. Puede seguir escribiendo y también cerrar la página: se enviará cuando vuelva.',
    signedOut: 'Su sesión terminó. Lo que escribió está en este equipo y se enviará cuando ingrese de nuevo.',
    signInAgain: 'Ingresar de nuevo',
    notKeeping: 'Este navegador no permite conservar lo que escribe. Si se pierde la conexión, no cierre la página.',
    notKeepingQuestions: 'Este navegador no permite conservar las preguntas que escribe: devuelva el trimestre antes de cerrar la página.',
    retry: 'Enviar ahora',
    show: 'Mostrar',
    filters: { all: 'Todos', empty: 'Sin responder', findings: 'Con avisos', returned: 'Devueltos' },
    nothingShown: {
      empty: 'Todos los indicadores tienen respuesta.',
      findings: 'Ningún indicador tiene avisos.',
      returned: 'Ningún indicador fue devuelto con preguntas.',
    },
    noRows: 'Este trimestre no se debe ninguna cifra',
    noRowsText: 'El territorio no ha adoptado indicadores que se midan en este periodo. Quien lo administra los elige en «Indicadores».',
    returned: 'Se devolvió con esta nota',
    returnedFigure: 'Pregunta de quien valida',
    answer: 'Su respuesta',
    answerHint: 'Quien valida la verá junto a la cifra. También puede corregir la cifra.',
    answerOf: (who, when) => `Respuesta de ${who}, ${when}`,
    notAnswered: 'Sin respuesta escrita.',
    addedLater: (value) => `Añadido después de la aprobación: ${value}`,
    changedLater: (value) => `Cambió después de publicarse: ahora se publica ${value}`,
    notApproved: 'No se aprobó con el trimestre, porque el indicador no estaba adoptado entonces.',
    narrative: 'Lo que hay que contar',
    narrativeLead: 'Pasa al informe tal como está. Diga solo lo que la evidencia sostiene.',
    result: 'Resultado',
    resultHint: 'Qué cambió en el trimestre y qué cifra lo muestra.',
    obstacle: 'Obstáculo',
    obstacleHint: 'Qué lo impidió o lo demoró.',
    wayForward: 'Qué sigue',
    wayForwardHint: 'Qué se hará, quién y cuándo.',
    yearAgo: 'hace un año',
    target: (period) => `meta ${period}`,
    noTarget: 'sin meta',
    saved: (when) => `Guardado ${when}`,
    savedBy: (who) => `por ${who}`,
    typing: 'Sin guardar',
    notSent: 'Sin enviar',
    incomplete: 'A medio escribir',
    refused: 'No se guardó',
    conflictState: 'Dos versiones',
    figure: 'Cifra',
    answerAs: 'Responder con',
    noData: 'Sin dato',
    notApplicable: 'No aplica',
    whyMissing: 'Por qué',
    numerator: 'Numerador',
    denominator: 'Denominador',
    of: 'de',
    value: 'Valor',
    level: 'Nivel',
    noLevel: 'Sin nivel elegido',
    currency: 'Moneda',
    rateDate: 'Fecha de la tasa',
    rate: (from, to) => `${to} por 1 ${from}`,
    rateSource: 'Fuente de la tasa',
    inOwnCurrency: (amount) => `Se guarda como ${amount}`,
    lacks: {
      value: 'Falta el valor.',
      numerator: 'Falta el numerador.',
      denominator: 'Falta el denominador.',
      currency: 'La moneda se escribe con su código de tres letras, como USD.',
      date: 'Falta la fecha de la tasa de cambio.',
      rate: 'Falta la tasa de cambio.',
      missingNote: 'Escriba por qué; sin el motivo no se guarda.',
    },
    details: 'Fuente y detalles',
    noSource: 'Sin fuente',
    noDate: 'sin fecha del dato',
    sourceOf: (source) => `Fuente: ${source}`,
    source: 'Fuente',
    shareSource: (count) => `Poner esta fuente y su fecha en ${count} ${plural('es', count, { one: 'cifra que no tiene', other: 'cifras que no tienen' })}`,
    dataDate: 'Fecha del dato',
    asOf: (day) => `al ${day}`,
    vintage: 'Condición',
    vintages: { preliminary: 'Provisional', revised: 'Revisada', final: 'Definitiva' },
    note: 'Nota',
    explanation: 'Explicación del aviso',
    explanationHint: 'Con ella el aviso puede quedarse. Se publica con la cifra.',
    about: (name) => `Definición e historia: ${name}`,
    keys: 'Enter baja · Mayús+Enter sube · Esc deshace · F1 o ? abre la definición. Cada cifra se guarda al salir de su campo.',
    conflict: (who) => `${who} guardó otra cosa mientras usted escribía. ¿Cuál vale?`,
    theirs: 'La guardada',
    mine: 'La suya',
    keepTheirs: 'Dejar la guardada',
    keepMine: 'Guardar la mía',
    spokenSaved: (code) => `${code} guardado`,
    spokenUnsent: (code) => `${code} no se pudo enviar; queda en este equipo`,
    spokenRefused: (code) => `${code} no se guardó`,
    spokenConflict: (code) => `${code}: otra persona guardó otra cosa; elija cuál vale`,
    blank: 'en blanco',
    percentOf: (percent) => `= ${percent}`,
  },
  pt: {
    states: { draft: 'Em rascunho', submitted: 'Em validação', returned: 'Devolvido com perguntas', approved: 'Aprovado', published: 'Publicado' },
    answered: (answered, due) => `${answered} de ${due} respondidos`,
    blocking: (count) => `${count} ${plural('pt', count, { one: 'não pode estar certo', other: 'não podem estar certos' })}`,
    unexplained: (count) => `${count} ${plural('pt', count, { one: 'aviso', other: 'avisos' })} sem explicação`,
    unfinished: (count) => `${count} pela metade`,
    nothingWrong: 'sem avisos',
    questioned: (count) => `${count} ${plural('pt', count, { one: 'pergunta', other: 'perguntas' })} de quem valida`,
    lastSaved: (when) => `salvo pela última vez ${when}`,
    nothingSaved: 'ainda não há nada salvo',
    saving: 'salvando…',
    unsent: (count) => `${count} ${plural('pt', count, { one: 'dado espera', other: 'dados esperam' })} neste computador`,
    unsentAndNotKept: (count) => `${count} ${plural('pt', count, { one: 'dado não foi enviado e está', other: 'dados não foram enviados e estão' })} só nesta página`,
    unsentText: 'Não há conexão com o serviço. Você pode continuar escrevendo e até fechar a página: tudo será enviado quando a conexão voltar.',
    signedOut: 'Sua sessão terminou. O que você escreveu está neste computador e será enviado quando entrar de novo.',
    signInAgain: 'Entrar de novo',
    notKeeping: 'Este navegador não permite guardar o que você escreve. Se a conexão cair, não feche a página.',
    notKeepingQuestions: 'Este navegador não permite guardar as perguntas que você escreve: devolva o trimestre antes de fechar a página.',
    retry: 'Enviar agora',
    show: 'Mostrar',
    filters: { all: 'Todos', empty: 'Sem resposta', findings: 'Com avisos', returned: 'Devolvidos' },
    nothingShown: {
      empty: 'Todos os indicadores têm resposta.',
      findings: 'Nenhum indicador tem avisos.',
      returned: 'Nenhum indicador foi devolvido com perguntas.',
    },
    noRows: 'Neste trimestre não se deve nenhum número',
    noRowsText: 'O território não adotou indicadores medidos neste período. Quem o administra os escolhe em “Indicadores”.',
    returned: 'Foi devolvido com esta nota',
    returnedFigure: 'Pergunta de quem valida',
    answer: 'Sua resposta',
    answerHint: 'Quem valida a verá ao lado do número. Você também pode corrigir o número.',
    answerOf: (who, when) => `Resposta de ${who}, ${when}`,
    notAnswered: 'Sem resposta escrita.',
    addedLater: (value) => `Acrescentado depois da aprovação: ${value}`,
    changedLater: (value) => `Mudou depois de publicado: agora se publica ${value}`,
    notApproved: 'Não foi aprovado com o trimestre, porque o indicador não estava adotado naquele momento.',
    narrative: 'O que há para contar',
    narrativeLead: 'Passa para o relatório tal como está. Diga apenas o que a evidência sustenta.',
    result: 'Resultado',
    resultHint: 'O que mudou no trimestre e que número o mostra.',
    obstacle: 'Obstáculo',
    obstacleHint: 'O que impediu ou atrasou.',
    wayForward: 'Próximos passos',
    wayForwardHint: 'O que será feito, por quem e quando.',
    yearAgo: 'há um ano',
    target: (period) => `meta ${period}`,
    noTarget: 'sem meta',
    saved: (when) => `Salvo ${when}`,
    savedBy: (who) => `por ${who}`,
    typing: 'Não salvo',
    notSent: 'Não enviado',
    incomplete: 'Pela metade',
    refused: 'Não foi salvo',
    conflictState: 'Duas versões',
    figure: 'Número',
    answerAs: 'Responder com',
    noData: 'Sem dado',
    notApplicable: 'Não se aplica',
    whyMissing: 'Por quê',
    numerator: 'Numerador',
    denominator: 'Denominador',
    of: 'de',
    value: 'Valor',
    level: 'Nível',
    noLevel: 'Nenhum nível escolhido',
    currency: 'Moeda',
    rateDate: 'Data da taxa',
    rate: (from, to) => `${to} por 1 ${from}`,
    rateSource: 'Fonte da taxa',
    inOwnCurrency: (amount) => `É salvo como ${amount}`,
    lacks: {
      value: 'Falta o valor.',
      numerator: 'Falta o numerador.',
      denominator: 'Falta o denominador.',
      currency: 'A moeda se escreve com seu código de três letras, como USD.',
      date: 'Falta a data da taxa de câmbio.',
      rate: 'Falta a taxa de câmbio.',
      missingNote: 'Escreva por quê; sem o motivo não é salvo.',
    },
    details: 'Fonte e detalhes',
    noSource: 'Sem fonte',
    noDate: 'sem data do dado',
    sourceOf: (source) => `Fonte: ${source}`,
    source: 'Fonte',
    shareSource: (count) => `Pôr esta fonte e sua data em ${count} ${plural('pt', count, { one: 'número que não tem', other: 'números que não têm' })}`,
    dataDate: 'Data do dado',
    asOf: (day) => `em ${day}`,
    vintage: 'Condição',
    vintages: { preliminary: 'Provisório', revised: 'Revisado', final: 'Definitivo' },
    note: 'Nota',
    explanation: 'Explicação do aviso',
    explanationHint: 'Com ela o aviso pode ficar. É publicada com o número.',
    about: (name) => `Definição e história: ${name}`,
    keys: 'Enter desce · Shift+Enter sobe · Esc desfaz · F1 ou ? abre a definição. Cada número é salvo ao sair do campo.',
    conflict: (who) => `${who} salvou outra coisa enquanto você escrevia. Qual vale?`,
    theirs: 'O que está salvo',
    mine: 'O seu',
    keepTheirs: 'Deixar o que está salvo',
    keepMine: 'Salvar o meu',
    spokenSaved: (code) => `${code} salvo`,
    spokenUnsent: (code) => `${code} não pôde ser enviado; fica neste computador`,
    spokenRefused: (code) => `${code} não foi salvo`,
    spokenConflict: (code) => `${code}: outra pessoa salvou outra coisa; escolha qual vale`,
    blank: 'em branco',
    percentOf: (percent) => `= ${percent}`,
  },
  en: {
    states: { draft: 'Draft', submitted: 'In validation', returned: 'Returned with questions', approved: 'Approved', published: 'Published' },
    answered: (answered, due) => `${answered} of ${due} answered`,
    blocking: (count) => `${count} cannot be right`,
    unexplained: (count) => `${count} ${plural('en', count, { one: 'warning', other: 'warnings' })} not explained`,
    unfinished: (count) => `${count} half written`,
    nothingWrong: 'no warnings',
    questioned: (count) => `${count} ${plural('en', count, { one: 'question', other: 'questions' })} from the validator`,
    lastSaved: (when) => `last saved ${when}`,
    nothingSaved: 'nothing saved yet',
    saving: 'saving…',
    unsent: (count) => `${count} ${plural('en', count, { one: 'entry waits', other: 'entries wait' })} on this computer`,
    unsentAndNotKept: (count) => `${count} ${plural('en', count, { one: 'entry was not sent and is', other: 'entries were not sent and are' })} in this page only`,
    unsentText: 'There is no connection to the service. You can go on typing, and even close the page: it will be sent when the connection is back.',
    signedOut: 'Your session has ended. What you typed is on this computer and will be sent when you sign in again.',
    signInAgain: 'Sign in again',
    notKeeping: 'This browser does not allow what you type to be kept. If the connection is lost, do not close the page.',
    notKeepingQuestions: 'This browser does not allow the questions you type to be kept: return the quarter before you close the page.',
    retry: 'Send now',
    show: 'Show',
    filters: { all: 'All', empty: 'Unanswered', findings: 'With remarks', returned: 'Returned' },
    nothingShown: {
      empty: 'Every indicator has an answer.',
      findings: 'No indicator has remarks.',
      returned: 'No indicator was returned with questions.',
    },
    noRows: 'No figure is due in this quarter',
    noRowsText: 'The territory has adopted no indicator that is measured in this period. Its administrator chooses them under “Indicators”.',
    returned: 'It was returned with this note',
    returnedFigure: 'The validator’s question',
    answer: 'Your answer',
    answerHint: 'The validator will see it beside the figure. You can also correct the figure.',
    answerOf: (who, when) => `Answer from ${who}, ${when}`,
    notAnswered: 'No answer in words.',
    addedLater: (value) => `Added after the approval: ${value}`,
    changedLater: (value) => `Changed after publication: ${value} is public now`,
    notApproved: 'It was not approved with the quarter, because the indicator was not adopted at that time.',
    narrative: 'What there is to tell',
    narrativeLead: 'It goes into the report as it stands. Say only what the evidence supports.',
    result: 'Result',
    resultHint: 'What changed in the quarter, and which figure shows it.',
    obstacle: 'Obstacle',
    obstacleHint: 'What prevented or delayed it.',
    wayForward: 'Way forward',
    wayForwardHint: 'What will be done, by whom and when.',
    yearAgo: 'a year ago',
    target: (period) => `target ${period}`,
    noTarget: 'no target',
    saved: (when) => `Saved ${when}`,
    savedBy: (who) => `by ${who}`,
    typing: 'Not saved',
    notSent: 'Not sent',
    incomplete: 'Half written',
    refused: 'Not saved',
    conflictState: 'Two versions',
    figure: 'Figure',
    answerAs: 'Answer with',
    noData: 'No data',
    notApplicable: 'Not applicable',
    whyMissing: 'Why',
    numerator: 'Numerator',
    denominator: 'Denominator',
    of: 'of',
    value: 'Value',
    level: 'Level',
    noLevel: 'No level chosen',
    currency: 'Currency',
    rateDate: 'Date of the rate',
    rate: (from, to) => `${to} for 1 ${from}`,
    rateSource: 'Source of the rate',
    inOwnCurrency: (amount) => `Kept as ${amount}`,
    lacks: {
      value: 'The value is missing.',
      numerator: 'The numerator is missing.',
      denominator: 'The denominator is missing.',
      currency: 'A currency is written by its three-letter code, such as USD.',
      date: 'The date of the exchange rate is missing.',
      rate: 'The exchange rate is missing.',
      missingNote: 'Say why; without the reason it is not saved.',
    },
    details: 'Source and details',
    noSource: 'No source',
    noDate: 'no date of the data',
    sourceOf: (source) => `Source: ${source}`,
    source: 'Source',
    shareSource: (count) => `Give this source and its date to ${count} ${plural('en', count, { one: 'figure that has none', other: 'figures that have none' })}`,
    dataDate: 'Date of the data',
    asOf: (day) => `as of ${day}`,
    vintage: 'Data status',
    vintages: { preliminary: 'Provisional', revised: 'Revised', final: 'Final' },
    note: 'Note',
    explanation: 'Explanation of the warning',
    explanationHint: 'With it the warning may stand. It is published with the figure.',
    about: (name) => `Definition and history: ${name}`,
    keys: 'Enter goes down · Shift+Enter goes up · Esc undoes · F1 or ? opens the definition. Each figure is saved as you leave its field.',
    conflict: (who) => `${who} saved something else while you were typing. Which one holds?`,
    theirs: 'The saved one',
    mine: 'Yours',
    keepTheirs: 'Leave the saved one',
    keepMine: 'Save mine',
    spokenSaved: (code) => `${code} saved`,
    spokenUnsent: (code) => `${code} could not be sent; it stays on this computer`,
    spokenRefused: (code) => `${code} was not saved`,
    spokenConflict: (code) => `${code}: somebody else saved something else; choose which one holds`,
    blank: 'blank',
    percentOf: (percent) => `= ${percent}`,
  },
})
