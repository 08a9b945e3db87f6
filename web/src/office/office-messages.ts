import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  product: string
  office: string
  skip: string
  account: (name: string) => string
  myAccount: string
  signOut: string
  languageNotSaved: string
  sections: string
  quarters: string
  calendar: string
  corrections: string
  toDecide: (count: number) => string
  goals: string
  indicators: string
  people: string
  settings: string
  mail: string
  trail: string
  preview: string
  loading: string
  notFoundTitle: string
  notFoundText: string
  failureTitle: string
  again: string
  home: string
  illustrative: string
}

export const officeMessages = defineMessages<Texts>({
  es: {
    product: 'Atalaya',
    office: 'Oficina',
    skip: 'Ir al contenido',
    account: (name) => `Cuenta de ${name}`,
    myAccount: 'Mi cuenta',
    signOut: 'Salir',
    languageNotSaved: 'El idioma cambió en esta página y no quedó guardado en su cuenta',
    sections: 'Secciones',
    quarters: 'Trimestres',
    calendar: 'Calendario',
    corrections: 'Correcciones',
    toDecide: (count) => (count === 1 ? 'una por decidir' : `${count} por decidir`),
    goals: 'Metas y líneas base',
    indicators: 'Indicadores',
    people: 'Personas',
    settings: 'Ajustes',
    mail: 'Mensajes',
    trail: 'Registro',
    preview: 'Vista previa',
    loading: 'Cargando…',
    notFoundTitle: 'Aquí no hay nada',
    notFoundText: 'La dirección no existe, o ya no existe. Lo que haya escrito en otra página se conserva.',
    failureTitle: 'Esta página no se pudo mostrar',
    again: 'Probar de nuevo',
    home: 'Volver al inicio',
    illustrative: 'Los datos de este territorio son inventados: sirven de demostración.',
  },
  pt: {
    product: 'Atalaya',
    office: 'Escritório',
    skip: 'Ir para o conteúdo',
    account: (name) => `Conta de ${name}`,
    myAccount: 'Minha conta',
    signOut: 'Sair',
    languageNotSaved: 'O idioma mudou nesta página e não ficou salvo na sua conta',
    sections: 'Seções',
    quarters: 'Trimestres',
    calendar: 'Calendário',
    corrections: 'Correções',
    toDecide: (count) => (count === 1 ? 'uma por decidir' : `${count} por decidir`),
    goals: 'Metas e linhas de base',
    indicators: 'Indicadores',
    people: 'Pessoas',
    settings: 'Configurações',
    mail: 'Mensagens',
    trail: 'Registro',
    preview: 'Prévia',
    loading: 'Carregando…',
    notFoundTitle: 'Não há nada aqui',
    notFoundText: 'O endereço não existe, ou deixou de existir. O que você escreveu em outra página continua guardado.',
    failureTitle: 'Não foi possível mostrar esta página',
    again: 'Tentar de novo',
    home: 'Voltar ao início',
    illustrative: 'Os dados deste território são inventados: servem de demonstração.',
  },
  en: {
    product: 'Atalaya',
    office: 'Office',
    skip: 'Skip to content',
    account: (name) => `Account of ${name}`,
    myAccount: 'My account',
    signOut: 'Sign out',
    languageNotSaved: 'The language changed on this page, and was not saved with your account',
    sections: 'Sections',
    quarters: 'Quarters',
    calendar: 'Calendar',
    corrections: 'Corrections',
    toDecide: (count) => `${count} to decide`,
    goals: 'Targets and baselines',
    indicators: 'Indicators',
    people: 'People',
    settings: 'Settings',
    mail: 'Messages',
    trail: 'Trail',
    preview: 'Preview',
    loading: 'Loading…',
    notFoundTitle: 'There is nothing here',
    notFoundText: 'The address does not exist, or no longer does. What you typed on another page is kept.',
    failureTitle: 'This page could not be shown',
    again: 'Try again',
    home: 'Back to the start',
    illustrative: 'The data of this territory are invented, for demonstration.',
  },
})
