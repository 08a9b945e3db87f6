import { defineMessages, plural } from '@atalaya/shared/language'

interface Texts {
  saved: (when: string) => string
  savedBlocking: (when: string) => string
  savedBy: (who: string) => string
  typing: string
  saving: string
  notSent: string
  incomplete: string
  unreadable: string
  refused: string
  conflictState: string
  unsent: (count: number) => string
  unsentAndNotKept: (count: number) => string
  unsentText: string
  signedOut: string
  signInAgain: string
  retry: string
  notKeeping: string
  notKeepingQuestions: string
  conflict: (who: string) => string
  theirs: string
  mine: string
  keepTheirs: string
  keepMine: string
  spokenSaved: (code: string) => string
  spokenBlocking: (code: string) => string
  spokenUnsent: (code: string) => string
  spokenRefused: (code: string) => string
  spokenConflict: (code: string) => string
}

export const savingMessages = defineMessages<Texts>({
  es: {
    saved: (when) => `Guardado ${when}`,
    savedBlocking: (when) => `Guardado ${when}, pero impide enviar`,
    savedBy: (who) => `por ${who}`,
    typing: 'Sin guardar',
    saving: 'guardando…',
    notSent: 'Sin enviar',
    incomplete: 'A medio escribir',
    unreadable: 'No se puede leer',
    refused: 'No se guardó',
    conflictState: 'Dos versiones',
    unsent: (count) => `${count} ${plural('es', count, { one: 'dato espera', other: 'datos esperan' })} en este equipo`,
    unsentAndNotKept: (count) => `${count} ${plural('es', count, { one: 'dato no se ha enviado y está', other: 'datos no se han enviado y están' })} solo en esta página`,
    unsentText: 'No hay conexión con el servicio. Puede seguir escribiendo y también cerrar la página: se enviará cuando vuelva.',
    signedOut: 'Su sesión terminó. Lo que escribió está en este equipo y se enviará cuando ingrese de nuevo.',
    signInAgain: 'Ingresar de nuevo',
    retry: 'Enviar ahora',
    notKeeping: 'Este navegador no permite conservar lo que escribe. Si se pierde la conexión, no cierre la página.',
    notKeepingQuestions: 'Este navegador no permite conservar las preguntas que escribe: devuelva el trimestre antes de cerrar la página.',
    conflict: (who) => `${who} guardó otra cosa mientras usted escribía. ¿Cuál vale?`,
    theirs: 'La guardada',
    mine: 'La suya',
    keepTheirs: 'Dejar la guardada',
    keepMine: 'Guardar la mía',
    spokenSaved: (code) => `${code} guardado`,
    spokenBlocking: (code) => `${code} guardado, pero impide enviar`,
    spokenUnsent: (code) => `${code} no se pudo enviar; queda en este equipo`,
    spokenRefused: (code) => `${code} no se guardó`,
    spokenConflict: (code) => `${code}: otra persona guardó otra cosa; elija cuál vale`,
  },
  pt: {
    saved: (when) => `Salvo ${when}`,
    savedBlocking: (when) => `Salvo ${when}, mas impede o envio`,
    savedBy: (who) => `por ${who}`,
    typing: 'Não salvo',
    saving: 'salvando…',
    notSent: 'Não enviado',
    incomplete: 'Pela metade',
    unreadable: 'Não se consegue ler',
    refused: 'Não foi salvo',
    conflictState: 'Duas versões',
    unsent: (count) => `${count} ${plural('pt', count, { one: 'dado espera', other: 'dados esperam' })} neste computador`,
    unsentAndNotKept: (count) => `${count} ${plural('pt', count, { one: 'dado não foi enviado e está', other: 'dados não foram enviados e estão' })} só nesta página`,
    unsentText: 'Não há conexão com o serviço. Você pode continuar escrevendo e até fechar a página: tudo será enviado quando a conexão voltar.',
    signedOut: 'Sua sessão terminou. O que você escreveu está neste computador e será enviado quando entrar de novo.',
    signInAgain: 'Entrar de novo',
    retry: 'Enviar agora',
    notKeeping: 'Este navegador não permite guardar o que você escreve. Se a conexão cair, não feche a página.',
    notKeepingQuestions: 'Este navegador não permite guardar as perguntas que você escreve: devolva o trimestre antes de fechar a página.',
    conflict: (who) => `${who} salvou outra coisa enquanto você escrevia. Qual vale?`,
    theirs: 'O que está salvo',
    mine: 'O seu',
    keepTheirs: 'Deixar o que está salvo',
    keepMine: 'Salvar o meu',
    spokenSaved: (code) => `${code} salvo`,
    spokenBlocking: (code) => `${code} salvo, mas impede o envio`,
    spokenUnsent: (code) => `${code} não pôde ser enviado; fica neste computador`,
    spokenRefused: (code) => `${code} não foi salvo`,
    spokenConflict: (code) => `${code}: outra pessoa salvou outra coisa; escolha qual vale`,
  },
  en: {
    saved: (when) => `Saved ${when}`,
    savedBlocking: (when) => `Saved ${when}, but prevents submission`,
    savedBy: (who) => `by ${who}`,
    typing: 'Not saved',
    saving: 'saving…',
    notSent: 'Not sent',
    incomplete: 'Half written',
    unreadable: 'Cannot be read',
    refused: 'Not saved',
    conflictState: 'Two versions',
    unsent: (count) => `${count} ${plural('en', count, { one: 'entry waits', other: 'entries wait' })} on this computer`,
    unsentAndNotKept: (count) => `${count} ${plural('en', count, { one: 'entry was not sent and is', other: 'entries were not sent and are' })} in this page only`,
    unsentText: 'There is no connection to the service. You can go on typing, and even close the page: it will be sent when the connection is back.',
    signedOut: 'Your session has ended. What you typed is on this computer and will be sent when you sign in again.',
    signInAgain: 'Sign in again',
    retry: 'Send now',
    notKeeping: 'This browser does not allow what you type to be kept. If the connection is lost, do not close the page.',
    notKeepingQuestions: 'This browser does not allow the questions you type to be kept: return the quarter before you close the page.',
    conflict: (who) => `${who} saved something else while you were typing. Which one holds?`,
    theirs: 'The saved one',
    mine: 'Yours',
    keepTheirs: 'Leave the saved one',
    keepMine: 'Save mine',
    spokenSaved: (code) => `${code} saved`,
    spokenBlocking: (code) => `${code} saved, but prevents submission`,
    spokenUnsent: (code) => `${code} could not be sent; it stays on this computer`,
    spokenRefused: (code) => `${code} was not saved`,
    spokenConflict: (code) => `${code}: somebody else saved something else; choose which one holds`,
  },
})
