import { defineMessages, plural } from '@atalaya/shared/language'

interface Texts {
  title: string
  lead: string
  choose: string
  all: (count: number) => string
  starter: (count: number) => string
  none: string
  starterHint: string
  chosen: (chosen: number, all: number) => string
  unsaved: string
  owner: string
  ownerOf: (name: string) => string
  substitute: string
  substituteOf: (name: string) => string
  tolerance: string
  toleranceOf: (name: string) => string
  toleranceHint: string
  wrongTolerance: string
  save: string
  saving: string
  saved: string
  undo: string
  leaving: (count: number) => string
  leavingText: string
  conflict: string
  conflictText: string
  onlyTheirs: string
  onlyMine: string
  otherTerms: string
  keepTheirs: string
  keepMine: string
}

export const adoptionMessages = defineMessages<Texts>({
  es: {
    title: 'Indicadores',
    lead: 'Cuáles mide este territorio, quién responde por cada uno y cuánto puede faltar a una meta antes de que el estado lo diga.',
    choose: 'Elegir de una vez',
    all: (count) => `Los ${count}`,
    starter: (count) => `Los ${count} para empezar`,
    none: 'Ninguno',
    starterHint: 'Los diez para empezar son los que una oficina de una sola persona puede sostener.',
    chosen: (chosen, all) => `${chosen} de ${all} adoptados`,
    unsaved: 'hay cambios sin guardar',
    owner: 'Responde por la cifra',
    ownerOf: (name) => `Quién responde por: ${name}`,
    substitute: 'Suplente',
    substituteOf: (name) => `Suplente de quien responde por: ${name}`,
    tolerance: 'Tolerancia (puntos)',
    toleranceOf: (name) => `Tolerancia de: ${name}`,
    toleranceHint: 'La tolerancia dice cuántos puntos porcentuales pueden faltar para la meta sin que el indicador deje de estar en curso; lo usual son 15.',
    wrongTolerance: 'Un número entero de 0 a 100.',
    save: 'Guardar',
    saving: 'Guardando…',
    saved: 'Guardado',
    undo: 'Deshacer los cambios',
    leaving: (count) => `${count} ${plural('es', count, { one: 'indicador deja', other: 'indicadores dejan' })} de medirse`,
    leavingText: 'Sus cifras y su historia se conservan; dejan de pedirse y de mostrarse en el tablero.',
    conflict: 'Otra persona cambió los indicadores entretanto',
    conflictText: 'Lo que usted eligió sigue en la página y todavía no se ha guardado. En esto se distingue lo que la otra persona guardó:',
    onlyTheirs: 'Adoptados solo en lo guardado',
    onlyMine: 'Adoptados solo en lo suyo',
    otherTerms: 'Con otro responsable u otra tolerancia',
    keepTheirs: 'Dejar lo guardado',
    keepMine: 'Guardar lo mío',
  },
  pt: {
    title: 'Indicadores',
    lead: 'Quais este território mede, quem responde por cada um e quanto pode faltar para uma meta antes que a situação o diga.',
    choose: 'Escolher de uma vez',
    all: (count) => `Os ${count}`,
    starter: (count) => `Os ${count} para começar`,
    none: 'Nenhum',
    starterHint: 'Os dez para começar são os que um escritório de uma só pessoa consegue manter.',
    chosen: (chosen, all) => `${chosen} de ${all} adotados`,
    unsaved: 'há mudanças não salvas',
    owner: 'Responde pelo número',
    ownerOf: (name) => `Quem responde por: ${name}`,
    substitute: 'Substituto',
    substituteOf: (name) => `Substituto de quem responde por: ${name}`,
    tolerance: 'Tolerância (pontos)',
    toleranceOf: (name) => `Tolerância de: ${name}`,
    toleranceHint: 'Pontos percentuais da meta que podem faltar e continuar dentro do previsto. O usual são 15.',
    wrongTolerance: 'Um número inteiro de 0 a 100.',
    save: 'Salvar',
    saving: 'Salvando…',
    saved: 'Salvo',
    undo: 'Desfazer as mudanças',
    leaving: (count) => `${count} ${plural('pt', count, { one: 'indicador deixa', other: 'indicadores deixam' })} de ser medidos`,
    leavingText: 'Seus números e sua história são conservados; deixam de ser pedidos e mostrados no painel.',
    conflict: 'Outra pessoa mudou os indicadores nesse meio-tempo',
    conflictText: 'O que você escolheu continua na página e ainda não foi salvo. Nisto difere o que a outra pessoa salvou:',
    onlyTheirs: 'Adotados só no que foi salvo',
    onlyMine: 'Adotados só no seu',
    otherTerms: 'Com outro responsável ou outra tolerância',
    keepTheirs: 'Deixar o que foi salvo',
    keepMine: 'Salvar o meu',
  },
  en: {
    title: 'Indicators',
    lead: 'Which ones this territory measures, who answers for each, and how far short of a target it may be before the status says so.',
    choose: 'Choose at once',
    all: (count) => `All ${count}`,
    starter: (count) => `The ${count} to start with`,
    none: 'None',
    starterHint: 'The ten to start with are those that an office of one person can sustain.',
    chosen: (chosen, all) => `${chosen} of ${all} adopted`,
    unsaved: 'there are changes not saved',
    owner: 'Answers for the figure',
    ownerOf: (name) => `Who answers for: ${name}`,
    substitute: 'Substitute',
    substituteOf: (name) => `Substitute of who answers for: ${name}`,
    tolerance: 'Tolerance (points)',
    toleranceOf: (name) => `Tolerance of: ${name}`,
    toleranceHint: 'Percentage points of the target that may be missing while it still counts as on track. 15 is usual.',
    wrongTolerance: 'A whole number from 0 to 100.',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved',
    undo: 'Undo the changes',
    leaving: (count) => `${count} ${plural('en', count, { one: 'indicator is', other: 'indicators are' })} no longer measured`,
    leavingText: 'Their figures and history are kept; they are no longer asked for or shown on the board.',
    conflict: 'Somebody else changed the indicators meanwhile',
    conflictText: 'What you chose is still on the page and has not been saved. This is how it differs from what the other person saved:',
    onlyTheirs: 'Adopted only in what is saved',
    onlyMine: 'Adopted only in yours',
    otherTerms: 'With another person answering or another tolerance',
    keepTheirs: 'Keep what is saved',
    keepMine: 'Save mine',
  },
})
