import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  settings: string
  settingsLead: string
  office: string
  officeHint: string
  addressee: string
  addresseeHint: string
  selfApproval: string
  selfApprovalHint: string
  secondFactor: string
  secondFactorHint: string
  needsText: string
  settingsConflict: string
  settingsConflictText: string
  keepTheirs: string
  keepMine: string
  yes: string
  no: string
}

/** Texts of the page of an office's settings. */
export const settingsMessages = defineMessages<Texts>({
  es: {
    settings: 'Ajustes',
    settingsLead: 'Cómo se presenta la oficina y cómo trabaja.',
    office: 'Nombre de la oficina',
    officeHint: 'Como aparece en la página pública y en el informe.',
    addressee: 'A quién se dirige el informe',
    addresseeHint: 'Por ejemplo: Honorable Concejo Municipal.',
    selfApproval: 'Quien ingresa las cifras puede aprobarlas',
    selfApprovalHint: 'Para oficinas de una sola persona. Cada cifra aprobada así dirá, donde se muestre en detalle, que ninguna segunda persona la vio.',
    secondFactor: 'Pedir un segundo paso al ingresar',
    secondFactorHint: 'Quien trabaja aquí ingresa además con un número de su teléfono; quien todavía no lo tiene solo puede activarlo.',
    needsText: 'No puede quedar vacío.',
    settingsConflict: 'Otra persona cambió estos ajustes entretanto',
    settingsConflictText: 'Lo que usted escribió sigue en los campos y todavía no se ha guardado. Esto es lo que la otra persona guardó distinto:',
    keepTheirs: 'Dejar lo guardado',
    keepMine: 'Guardar lo mío',
    yes: 'Sí',
    no: 'No',
  },
  pt: {
    settings: 'Configurações',
    settingsLead: 'Como o escritório se apresenta e como trabalha.',
    office: 'Nome do escritório',
    officeHint: 'Como aparece na página pública e no relatório.',
    addressee: 'A quem o relatório se dirige',
    addresseeHint: 'Por exemplo: Câmara Municipal.',
    selfApproval: 'Quem informa os números pode aprová-los',
    selfApprovalHint: 'Para escritórios de uma só pessoa. Cada número aprovado assim dirá, onde aparecer em detalhe, que nenhuma segunda pessoa o viu.',
    secondFactor: 'Exigir uma segunda etapa ao entrar',
    secondFactorHint: 'Quem trabalha aqui entra também com um número do seu telefone; quem ainda não o tem só pode ativá-lo.',
    needsText: 'Não pode ficar vazio.',
    settingsConflict: 'Outra pessoa mudou estas configurações nesse meio-tempo',
    settingsConflictText: 'O que você escreveu continua nos campos e ainda não foi salvo. Isto é o que a outra pessoa salvou de diferente:',
    keepTheirs: 'Deixar o que foi salvo',
    keepMine: 'Salvar o meu',
    yes: 'Sim',
    no: 'Não',
  },
  en: {
    settings: 'Settings',
    settingsLead: 'How the office presents itself, and how it works.',
    office: 'Name of the office',
    officeHint: 'As it stands on the public page and in the report.',
    addressee: 'To whom the report is addressed',
    addresseeHint: 'For example: The Municipal Council.',
    selfApproval: 'Whoever enters the figures may approve them',
    selfApprovalHint: 'For an office of one person. Each figure approved so will say, wherever it is shown in detail, that no second person has seen it.',
    secondFactor: 'Ask for a second step when signing in',
    secondFactorHint: 'Who works here also signs in with a number of their phone; who has none yet can do nothing but set it up.',
    needsText: 'This cannot be empty.',
    settingsConflict: 'Somebody else changed these settings meanwhile',
    settingsConflictText: 'What you typed is still in the fields and has not been saved. This is what the other person saved differently:',
    keepTheirs: 'Keep what is saved',
    keepMine: 'Save mine',
    yes: 'Yes',
    no: 'No',
  },
})
