import { defineMessages, plural } from '@atalaya/shared/language'

interface Texts {
  submit: string
  return: string
  approve: string
  publish: string
  working: string
  submitTitle: (quarter: string) => string
  submitLead: string
  blockingTitle: (count: number) => string
  blockingText: string
  warningsTitle: (count: number) => string
  warningsText: string
  unansweredTitle: (count: number) => string
  unansweredText: string
  unfinishedTitle: (count: number) => string
  unfinishedText: (count: number) => string
  unsentTitle: string
  unsentText: string
  changedTitle: string
  changedText: string
  seeChanges: string
  changes: (count: number) => string
  changedBy: (name: string) => string
  changedNarrative: (scope: string) => string
  noChanges: string
  blanksTitle: (count: number) => string
  leaveBlank: string
  leaveBlankHint: string
  markNoData: string
  markNoDataHint: string
  blanksNote: string
  blanksNoteNeeded: string
  allFilled: string
  returnTitle: string
  returnLead: string
  ask: string
  question: string
  questionHint: string
  questions: (count: number) => string
  noQuestions: string
  wholeNote: string
  wholeNoteHint: string
  needsQuestion: string
  approveTitle: (quarter: string) => string
  approveLead: string
  approveOwnLead: string
  enteredBy: (names: string) => string
  submittedBy: (name: string, when: string) => string
  nobodyEntered: string
  ownFigures: string
  publishTitle: (quarter: string) => string
  publishLead: string
  approvedBy: (name: string, when: string) => string
  preview: string
  toPublicPage: string
}

export const actionMessages = defineMessages<Texts>({
  es: {
    submit: 'Enviar a validación',
    return: 'Devolver con preguntas',
    approve: 'Aprobar',
    publish: 'Publicar',
    working: 'Un momento…',
    submitTitle: (quarter) => `Enviar ${quarter} a validación`,
    submitLead: 'Después de enviarlo ya no se puede cambiar, salvo que se lo devuelvan.',
    blockingTitle: (count) => `${count} ${plural('es', count, { one: 'cifra impide', other: 'cifras impiden' })} enviar`,
    blockingText: 'Hay que corregir antes de enviar:',
    warningsTitle: (count) => `${count} ${plural('es', count, { one: 'cifra', other: 'cifras' })} con avisos sin explicar`,
    warningsText: 'Antes de enviar, complete lo que falta o explique en «Fuente y detalles» de cada fila por qué la cifra está bien.',
    unansweredTitle: (count) => `${count} ${plural('es', count, { one: 'pregunta', other: 'preguntas' })} de quien valida sin responder`,
    unansweredText: 'Se puede enviar así, y se verá que no hay respuesta escrita.',
    unfinishedTitle: (count) => `${count} ${plural('es', count, { one: 'dato a medio escribir', other: 'datos a medio escribir' })}`,
    unfinishedText: (count) => plural('es', count, { one: 'No está guardado. Complételo o deshágalo (Esc) antes de enviar:', other: 'No están guardados. Complételos o deshágalos (Esc) antes de enviar:' }),
    unsentTitle: 'Hay datos que todavía no llegaron al servicio',
    unsentText: 'Espere a que vuelva la conexión; se envían solos.',
    changedTitle: 'El trimestre cambió mientras lo tenía abierto',
    changedText: 'Otra persona, u otra ventana suya, guardó algo después. No se envió nada: mire qué cambió y envíe de nuevo.',
    seeChanges: 'Ver qué cambió',
    changes: (count) => `Cambió entretanto: ${count}`,
    changedBy: (name) => `guardado por ${name}`,
    changedNarrative: (scope) => `Texto de ${scope}`,
    noChanges: 'Los datos que usted ve son los guardados. Puede enviar.',
    blanksTitle: (count) => `${count} ${plural('es', count, { one: 'indicador sin responder', other: 'indicadores sin responder' })}`,
    leaveBlank: 'Dejarlos como no reportados',
    leaveBlankHint: 'La página pública dirá «sin reportar».',
    markNoData: 'Marcarlos todos «sin dato» con esta nota',
    markNoDataHint: 'La página pública dirá «sin dato» y la nota.',
    blanksNote: 'Por qué no hay dato',
    blanksNoteNeeded: 'Escriba la nota: sin motivo no se marca.',
    allFilled: 'Todos los indicadores están llenos.',
    returnTitle: 'Devolver con preguntas',
    returnLead: 'Quien ingresó las cifras verá cada pregunta junto a su cifra y podrá corregir y enviar de nuevo.',
    ask: 'Preguntar por esta cifra',
    question: 'Pregunta a esta cifra',
    questionHint: 'Queda en este equipo y se envía al devolver el trimestre.',
    questions: (count) => `${count} ${plural('es', count, { one: 'pregunta', other: 'preguntas' })} sobre cifras`,
    noQuestions: 'No ha escrito preguntas sobre cifras. Se escriben junto a cada una, en la página.',
    wholeNote: 'Nota sobre el conjunto',
    wholeNoteHint: 'Opcional si hay preguntas sobre cifras.',
    needsQuestion: 'Escriba una nota o al menos una pregunta a una cifra.',
    approveTitle: (quarter) => `Aprobar ${quarter}`,
    approveLead: 'Al aprobar, las cifras pasan a ser observaciones con su nombre como segunda persona que las vio. Después solo cambian con una corrección que diga el motivo.',
    approveOwnLead: 'Después solo cambian con una corrección que diga el motivo.',
    enteredBy: (names) => `Ingresó las cifras: ${names}.`,
    submittedBy: (name, when) => `Lo envió ${name}, ${when}.`,
    nobodyEntered: 'No hay cifras ingresadas.',
    ownFigures: 'Usted ingresó cifras de este trimestre o lo envió. El territorio lo permite, y cada observación dirá que ninguna segunda persona la vio.',
    publishTitle: (quarter) => `Publicar ${quarter}`,
    publishLead: 'Desde ese momento cualquiera puede leer, descargar y citar estas cifras. Una cifra publicada solo cambia con una corrección a la vista.',
    approvedBy: (name, when) => `Lo aprobó ${name}, ${when}.`,
    preview: 'Ver antes cómo quedará',
    toPublicPage: 'Ver la página pública',
  },
  pt: {
    submit: 'Enviar para validação',
    return: 'Devolver com perguntas',
    approve: 'Aprovar',
    publish: 'Publicar',
    working: 'Um momento…',
    submitTitle: (quarter) => `Enviar ${quarter} para validação`,
    submitLead: 'Depois de enviado, só poderá ser alterado se for devolvido.',
    blockingTitle: (count) => `${count} ${plural('pt', count, { one: 'número impede', other: 'números impedem' })} o envio`,
    blockingText: 'É preciso corrigir antes de enviar:',
    warningsTitle: (count) => `${count} ${plural('pt', count, { one: 'número', other: 'números' })} com avisos sem explicação`,
    warningsText: 'Antes de enviar, complete o que falta ou explique em “Fonte e detalhes” de cada linha por que o número está certo.',
    unansweredTitle: (count) => `${count} ${plural('pt', count, { one: 'pergunta', other: 'perguntas' })} de quem valida sem resposta`,
    unansweredText: 'Pode ser enviado assim, e se verá que não há resposta escrita.',
    unfinishedTitle: (count) => `${count} ${plural('pt', count, { one: 'dado pela metade', other: 'dados pela metade' })}`,
    unfinishedText: (count) => plural('pt', count, { one: 'Não está salvo. Complete-o ou desfaça-o (Esc) antes de enviar:', other: 'Não estão salvos. Complete-os ou desfaça-os (Esc) antes de enviar:' }),
    unsentTitle: 'Há dados que ainda não chegaram ao serviço',
    unsentText: 'Espere a conexão voltar; eles são enviados sozinhos.',
    changedTitle: 'O trimestre mudou enquanto estava aberto',
    changedText: 'Outra pessoa, ou outra janela sua, salvou algo depois. Nada foi enviado: veja o que mudou e envie de novo.',
    seeChanges: 'Ver o que mudou',
    changes: (count) => `Mudou nesse meio-tempo: ${count}`,
    changedBy: (name) => `salvo por ${name}`,
    changedNarrative: (scope) => `Texto de ${scope}`,
    noChanges: 'Os dados que você vê são os que estão salvos. Pode enviar.',
    blanksTitle: (count) => `${count} ${plural('pt', count, { one: 'indicador sem resposta', other: 'indicadores sem resposta' })}`,
    leaveBlank: 'Deixá-los como não informados',
    leaveBlankHint: 'A página pública dirá “não informado”.',
    markNoData: 'Marcar todos como “sem dado” com esta nota',
    markNoDataHint: 'A página pública dirá “sem dado” e a nota.',
    blanksNote: 'Por que não há dado',
    blanksNoteNeeded: 'Escreva a nota: sem motivo não se marca.',
    allFilled: 'Todos os indicadores estão preenchidos.',
    returnTitle: 'Devolver com perguntas',
    returnLead: 'Quem informou os números verá cada pergunta ao lado do seu número e poderá corrigir e enviar de novo.',
    ask: 'Perguntar sobre este número',
    question: 'Pergunta sobre este número',
    questionHint: 'Fica neste computador e é enviada ao devolver o trimestre.',
    questions: (count) => `${count} ${plural('pt', count, { one: 'pergunta', other: 'perguntas' })} sobre números`,
    noQuestions: 'Você não escreveu perguntas sobre números. Elas se escrevem ao lado de cada um, na página.',
    wholeNote: 'Nota sobre o conjunto',
    wholeNoteHint: 'Opcional se houver perguntas sobre números.',
    needsQuestion: 'Escreva uma nota ou ao menos uma pergunta sobre um número.',
    approveTitle: (quarter) => `Aprovar ${quarter}`,
    approveLead: 'Ao aprovar, os números passam a ser observações com o seu nome como segunda pessoa que os viu. Depois só mudam com uma correção que diga o motivo.',
    approveOwnLead: 'Depois só mudam com uma correção que diga o motivo.',
    enteredBy: (names) => `Informou os números: ${names}.`,
    submittedBy: (name, when) => `Enviado por ${name}, ${when}.`,
    nobodyEntered: 'Não há números informados.',
    ownFigures: 'Você informou números deste trimestre ou o enviou. O território permite, e cada observação dirá que nenhuma segunda pessoa a viu.',
    publishTitle: (quarter) => `Publicar ${quarter}`,
    publishLead: 'A partir desse momento qualquer pessoa pode ler, baixar e citar estes números. Um número publicado só muda com uma correção à vista.',
    approvedBy: (name, when) => `Aprovado por ${name}, ${when}.`,
    preview: 'Ver antes como ficará',
    toPublicPage: 'Ver a página pública',
  },
  en: {
    submit: 'Submit for validation',
    return: 'Return with questions',
    approve: 'Approve',
    publish: 'Publish',
    working: 'One moment…',
    submitTitle: (quarter) => `Submit ${quarter} for validation`,
    submitLead: 'Once submitted it can no longer be changed, unless it is returned to you.',
    blockingTitle: (count) => `${count} ${plural('en', count, { one: 'figure prevents', other: 'figures prevent' })} submission`,
    blockingText: 'To be corrected before submitting:',
    warningsTitle: (count) => `${count} ${plural('en', count, { one: 'figure', other: 'figures' })} with warnings not explained`,
    warningsText: 'Before submitting, complete what is missing, or explain under “Source and details” of each row why the figure is right.',
    unansweredTitle: (count) => `${count} ${plural('en', count, { one: 'question', other: 'questions' })} of the validator not answered`,
    unansweredText: 'It can be submitted like this, and it will show that nothing was answered in words.',
    unfinishedTitle: (count) => `${count} half written`,
    unfinishedText: (count) => plural('en', count, { one: 'It is not saved. Complete it or undo it (Esc) before submitting:', other: 'These are not saved. Complete them or undo them (Esc) before submitting:' }),
    unsentTitle: 'Some of what you typed has not reached the service yet',
    unsentText: 'Wait for the connection to come back; it is sent by itself.',
    changedTitle: 'The quarter changed while you had it open',
    changedText: 'Somebody else, or another window of yours, saved something afterwards. Nothing was submitted: look at what changed and submit again.',
    seeChanges: 'See what changed',
    changes: (count) => `Changed meanwhile: ${count}`,
    changedBy: (name) => `saved by ${name}`,
    changedNarrative: (scope) => `Text of ${scope}`,
    noChanges: 'What you see is what is saved. You can submit.',
    blanksTitle: (count) => `${count} ${plural('en', count, { one: 'indicator unanswered', other: 'indicators unanswered' })}`,
    leaveBlank: 'Leave them as not reported',
    leaveBlankHint: 'The public page will say “not reported”.',
    markNoData: 'Mark them all “no data” with this note',
    markNoDataHint: 'The public page will say “no data” and the note.',
    blanksNote: 'Why there is no data',
    blanksNoteNeeded: 'Write the note: nothing is marked without its reason.',
    allFilled: 'Every indicator is filled in.',
    returnTitle: 'Return with questions',
    returnLead: 'Whoever entered the figures will see each question beside its figure, and can correct and submit again.',
    ask: 'Ask about this figure',
    question: 'Question on this figure',
    questionHint: 'Kept on this computer, and sent when the quarter is returned.',
    questions: (count) => `${count} ${plural('en', count, { one: 'question', other: 'questions' })} on figures`,
    noQuestions: 'You have written no questions on figures. They are written beside each, on the page.',
    wholeNote: 'Note on the whole',
    wholeNoteHint: 'Optional where there are questions on figures.',
    needsQuestion: 'Write a note, or at least one question on a figure.',
    approveTitle: (quarter) => `Approve ${quarter}`,
    approveLead: 'Once approved, the figures become observations, with you as the second person who has seen them. After that they change only by a correction that gives its reason.',
    approveOwnLead: 'After that they change only by a correction that gives its reason.',
    enteredBy: (names) => `The figures were entered by ${names}.`,
    submittedBy: (name, when) => `Submitted by ${name}, ${when}.`,
    nobodyEntered: 'No figures were entered.',
    ownFigures: 'You entered figures of this quarter or submitted it yourself. The territory allows it, and each observation will say that no second person has seen it.',
    publishTitle: (quarter) => `Publish ${quarter}`,
    publishLead: 'From then on anybody can read, download and cite these figures. A published figure changes only by a correction in the open.',
    approvedBy: (name, when) => `Approved by ${name}, ${when}.`,
    preview: 'See first how it will look',
    toPublicPage: 'See the public page',
  },
})
