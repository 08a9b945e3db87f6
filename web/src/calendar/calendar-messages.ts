import { defineMessages } from '@atalaya/shared/language'

type DateSlug = 'opens-too-early' | 'opens-after-due' | 'due-too-early' | 'closes-before-due'

interface Texts {
  title: string
  lead: string
  dates: string
  quarter: string
  opens: string
  due: string
  closes: string
  never: string
  isOwn: string
  now: string
  change: string
  changeTitle: (quarter: string) => string
  changeLead: string
  byRules: string
  byRulesHint: string
  hasClosing: string
  reason: string
  reasonHint: string
  needsReason: string
  needsDay: string
  wrong: Record<DateSlug, string>
  save: string
  saving: string
  saved: string
  history: string
  setBy: (name: string, day: string) => string
  backToRules: string
  rules: string
  rulesLead: string
  usual: string
  from: string
  fromHint: string
  openings: Record<'with_quarter' | 'after_quarter', string>
  dueDays: string
  dueDaysHint: string
  closesDays: string
  closesDaysHint: string
  needsDays: string
  closesTooEarly: string
  report: string
  reportHint: string
  frequencies: Record<'quarterly' | 'four_monthly' | 'semiannual', string>
  /** The rules in one sentence. */
  told: (rules: { opens: string; due: number; closes: number | null }) => string
  toldFrom: (quarter: string) => string
  setRules: string
  subscribe: string
  subscribeLead: string
  address: string
  open: string
  onlyAdministrator: string
}

/** Texts of when quarters open, are due and close. */
export const calendarMessages = defineMessages<Texts>({
  es: {
    title: 'Calendario',
    lead: 'Cuándo se abre, vence y se cierra cada trimestre. Cada día cuenta entero, en la hora del territorio.',
    dates: 'Fechas de los trimestres',
    quarter: 'Trimestre',
    opens: 'Se abre',
    due: 'Vence',
    closes: 'Último día para ingresar',
    never: 'No se cierra',
    isOwn: 'fechas propias',
    now: 'en curso',
    change: 'Cambiar fechas',
    changeTitle: (quarter) => `Fechas de ${quarter}`,
    changeLead: 'Las fechas de antes se conservan, con quién las cambió y por qué.',
    byRules: 'Seguir las reglas',
    byRulesHint: 'Sin fechas propias: las que dan las reglas del territorio.',
    hasClosing: 'Después de un día ya no se ingresan cifras',
    reason: 'Motivo',
    reasonHint: 'Lo lee todo el equipo.',
    needsReason: 'Escriba el motivo.',
    needsDay: 'Elija un día.',
    wrong: {
      'opens-too-early': 'Un trimestre se abre, como pronto, en su primer día.',
      'opens-after-due': 'Se abre antes de vencer, o el mismo día.',
      'due-too-early': 'Vence después de su último día: antes no ha terminado.',
      'closes-before-due': 'Se cierra el día en que vence, como pronto.',
    },
    save: 'Guardar',
    saving: 'Guardando…',
    saved: 'Guardado.',
    history: 'Cambios de estas fechas',
    setBy: (name, day) => `${name}, ${day}`,
    backToRules: 'Vuelve a las reglas',
    rules: 'Reglas',
    rulesLead: 'De ellas salen las fechas de los trimestres que no tienen propias. Unas reglas nuevas no cambian los trimestres anteriores.',
    usual: 'Nadie ha fijado reglas: valen las de costumbre.',
    from: 'Desde el trimestre',
    fromHint: 'Los anteriores conservan las suyas.',
    openings: { with_quarter: 'El primer día del trimestre', after_quarter: 'El día después de que termine' },
    dueDays: 'Vence, en días después de que termine',
    dueDaysHint: '30 es el 30 de abril para el primer trimestre.',
    closesDays: 'Se cierra, en días después de que termine',
    closesDaysHint: 'Después, una cifra tardía entra solo si se reabre.',
    needsDays: 'Escriba un número entero de días, de 1 a 366.',
    closesTooEarly: 'Escriba un número entero de días, no menor que el del vencimiento.',
    report: 'El informe rinde cuentas de',
    reportHint: 'Se conserva y se muestra aquí. Por ahora los informes publicados son de un trimestre.',
    frequencies: { quarterly: 'un trimestre', four_monthly: 'cuatro meses', semiannual: 'un semestre' },
    told: ({ opens, due, closes }) => `${opens} se abre; vence ${due} días después de que termine; ${closes === null ? 'no se cierra.' : `se cierra ${closes} días después.`}`,
    toldFrom: (quarter) => `Desde ${quarter}`,
    setRules: 'Fijar estas reglas',
    subscribe: 'Suscribirse',
    subscribeLead: 'Con esta dirección, su programa de calendario muestra estas fechas y se entera cuando cambian. Es pública: no pide cuenta y no dice nada más que fechas.',
    address: 'Dirección',
    open: 'Abrir en mi calendario',
    onlyAdministrator: 'Las fechas las fija quien administra el territorio.',
  },
  pt: {
    title: 'Calendário',
    lead: 'Quando cada trimestre abre, vence e fecha. Cada dia conta inteiro, na hora do território.',
    dates: 'Datas dos trimestres',
    quarter: 'Trimestre',
    opens: 'Abre',
    due: 'Vence',
    closes: 'Último dia para informar',
    never: 'Não fecha',
    isOwn: 'datas próprias',
    now: 'em curso',
    change: 'Mudar datas',
    changeTitle: (quarter) => `Datas de ${quarter}`,
    changeLead: 'As datas de antes ficam guardadas, com quem as mudou e por quê.',
    byRules: 'Seguir as regras',
    byRulesHint: 'Sem datas próprias: as que as regras do território dão.',
    hasClosing: 'Depois de um dia já não se informam números',
    reason: 'Motivo',
    reasonHint: 'Toda a equipe o lê.',
    needsReason: 'Escreva o motivo.',
    needsDay: 'Escolha um dia.',
    wrong: {
      'opens-too-early': 'Um trimestre abre, no mínimo, no seu primeiro dia.',
      'opens-after-due': 'Abre antes de vencer, ou no mesmo dia.',
      'due-too-early': 'Vence depois do seu último dia: antes disso não terminou.',
      'closes-before-due': 'Fecha, no mínimo, no dia em que vence.',
    },
    save: 'Salvar',
    saving: 'Salvando…',
    saved: 'Salvo.',
    history: 'Mudanças destas datas',
    setBy: (name, day) => `${name}, em ${day}`,
    backToRules: 'Volta às regras',
    rules: 'Regras',
    rulesLead: 'Delas saem as datas dos trimestres que não têm próprias. Regras novas não mudam os trimestres anteriores.',
    usual: 'Ninguém definiu regras: valem as de costume.',
    from: 'A partir do trimestre',
    fromHint: 'Os anteriores conservam as suas.',
    openings: { with_quarter: 'No primeiro dia do trimestre', after_quarter: 'No dia depois de terminar' },
    dueDays: 'Vence, em dias depois de terminar',
    dueDaysHint: '30 é 30 de abril para o primeiro trimestre.',
    closesDays: 'Fecha, em dias depois de terminar',
    closesDaysHint: 'Depois, um número atrasado só entra se for reaberto.',
    needsDays: 'Escreva um número inteiro de dias, de 1 a 366.',
    closesTooEarly: 'Escreva um número inteiro de dias, não menor que o do vencimento.',
    report: 'O relatório presta contas de',
    reportHint: 'Fica guardado e aparece aqui. Por enquanto os relatórios publicados são de um trimestre.',
    frequencies: { quarterly: 'um trimestre', four_monthly: 'quatro meses', semiannual: 'um semestre' },
    told: ({ opens, due, closes }) => `${opens} abre; vence ${due} dias depois de terminar; ${closes === null ? 'não fecha.' : `fecha ${closes} dias depois.`}`,
    toldFrom: (quarter) => `A partir de ${quarter}`,
    setRules: 'Definir estas regras',
    subscribe: 'Assinar',
    subscribeLead: 'Com este endereço, seu programa de calendário mostra estas datas e fica sabendo quando mudam. É público: não pede conta e não diz nada além de datas.',
    address: 'Endereço',
    open: 'Abrir no meu calendário',
    onlyAdministrator: 'As datas são definidas por quem administra o território.',
  },
  en: {
    title: 'Calendar',
    lead: 'When each quarter opens, is due and closes. Each day counts whole, by the territory’s clock.',
    dates: 'Dates of the quarters',
    quarter: 'Quarter',
    opens: 'Opens',
    due: 'Due',
    closes: 'Last day for entering',
    never: 'Never closes',
    isOwn: 'dates of its own',
    now: 'in course',
    change: 'Change dates',
    changeTitle: (quarter) => `Dates of ${quarter}`,
    changeLead: 'The dates before stay, with who changed them and why.',
    byRules: 'Follow the rules',
    byRulesHint: 'No dates of its own: those that the territory’s rules give.',
    hasClosing: 'After a day no more figures are entered',
    reason: 'Reason',
    reasonHint: 'The whole team reads it.',
    needsReason: 'Write the reason.',
    needsDay: 'Choose a day.',
    wrong: {
      'opens-too-early': 'A quarter opens on its first day at the earliest.',
      'opens-after-due': 'It opens before it is due, or on the same day.',
      'due-too-early': 'It is due after its last day: before that it has not ended.',
      'closes-before-due': 'It closes on the day on which it is due at the earliest.',
    },
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved.',
    history: 'Changes of these dates',
    setBy: (name, day) => `${name}, on ${day}`,
    backToRules: 'Back to the rules',
    rules: 'Rules',
    rulesLead: 'The dates of quarters without their own follow from them. New rules leave the quarters before them as they were.',
    usual: 'Nobody has set rules: the usual ones hold.',
    from: 'From the quarter',
    fromHint: 'Those before it keep theirs.',
    openings: { with_quarter: 'On the quarter’s first day', after_quarter: 'On the day after it ends' },
    dueDays: 'Due, in days after its end',
    dueDaysHint: '30 is 30 April for the first quarter.',
    closesDays: 'Closes, in days after its end',
    closesDaysHint: 'After that a late figure is entered only once it is reopened.',
    needsDays: 'Write a whole number of days, from 1 to 366.',
    closesTooEarly: 'Write a whole number of days, not below those of the due date.',
    report: 'The report accounts for',
    reportHint: 'It is kept and shown here. For now published reports are of a quarter.',
    frequencies: { quarterly: 'a quarter', four_monthly: 'four months', semiannual: 'a half-year' },
    told: ({ opens, due, closes }) => `${opens} it opens; it is due ${due} days after its end; ${closes === null ? 'it never closes.' : `it closes ${closes} days after its end.`}`,
    toldFrom: (quarter) => `From ${quarter}`,
    setRules: 'Set these rules',
    subscribe: 'Subscribe',
    subscribeLead: 'With this address your calendar program shows these dates, and learns when they change. It is public: it asks for no account, and tells nothing but dates.',
    address: 'Address',
    open: 'Open in my calendar',
    onlyAdministrator: 'The dates are set by whoever administers the territory.',
  },
})
