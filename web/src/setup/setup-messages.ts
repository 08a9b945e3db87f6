import { defineMessages } from '@atalaya/shared/language'
import type { WorkShare } from '@atalaya/shared/setup'
import type { Step } from './setup-draft.ts'

interface Texts {
  title: string
  lead: string
  steps: Record<Step, string>
  stepOf: (step: number, of: number) => string
  noLinkTitle: string
  noLinkText: string
  usedTitle: string
  usedText: string
  toSignIn: string
  cityName: string
  address: string
  addressHint: (slug: string) => string
  country: string
  choose: string
  nationalCode: string
  nationalCodeHint: string
  language: string
  languages: Record<'es' | 'pt' | 'en', string>
  numbers: (sample: string) => string
  currency: string
  timeZone: string
  timeZoneHint: string
  office: string
  officeHint: string
  addressee: string
  addresseeHint: string
  starter: string
  starterText: (count: number) => string
  own: string
  ownText: (count: number) => string
  chosen: (count: number, of: number) => string
  indicatorsLater: string
  calendarLead: string
  calendarExample: (dates: { quarter: string; opens: string; due: string; closes: string | undefined }) => string
  share: string
  shares: Record<WorkShare, string>
  shareHints: Record<WorkShare, string>
  you: string
  name: string
  email: string
  password: string
  passwordHint: string
  colleague: string
  colleagueHints: Record<Exclude<WorkShare, 'alone'>, string>
  wrong: Record<'name' | 'slug' | 'country' | 'nationalCode' | 'timeZone' | 'currency' | 'office' | 'addressee' | 'indicators' | 'personName' | 'email' | 'sameEmail' | 'password', string>
  back: string
  next: string
  finish: string
  finishing: string
  doneTitle: (city: string) => string
  doneText: string
  toQuarter: (period: string) => string
}

/** Texts of the pages that set up the first city. */
export const setupMessages = defineMessages<Texts>({
  es: {
    title: 'Ponga en marcha su ciudad',
    lead: 'Cuatro pasos, menos de cinco minutos. Lo que escriba se queda en este equipo hasta que termine.',
    steps: { city: 'La ciudad', indicators: 'Qué se mide', calendar: 'Cuándo', people: 'Quiénes trabajan' },
    stepOf: (step, of) => `Paso ${step} de ${of}`,
    noLinkTitle: 'Este enlace no abre nada',
    noLinkText: 'Vale un día y solo para la instalación que lo imprimió. Al iniciar de nuevo el servicio se imprime otro en la consola.',
    usedTitle: 'Ya hay una ciudad en marcha',
    usedText: 'El enlace sirve una sola vez. Entre con la cuenta que se creó entonces.',
    toSignIn: 'Ir a la entrada de la oficina',
    cityName: 'Nombre de la ciudad',
    address: 'Su nombre en las direcciones',
    addressHint: (slug) => `Las páginas estarán en /es/${slug}. No cambia después, porque los documentos lo citan.`,
    country: 'País',
    choose: 'Elija…',
    nationalCode: 'Código nacional (si lo tiene a mano)',
    nationalCodeHint: 'El del municipio en la lista de su país: DANE, INE, INEGI, IBGE…',
    language: 'Idioma de la oficina',
    languages: { es: 'Español', pt: 'Portugués', en: 'Inglés' },
    numbers: (sample) => `Los números se escribirán así: ${sample}`,
    currency: 'Moneda de los montos',
    timeZone: 'Zona horaria',
    timeZoneHint: 'Decide en qué momento termina un trimestre.',
    office: 'Nombre de la oficina',
    officeHint: 'Como aparecerá en la página pública y en el informe. Por ejemplo: Oficina de Relaciones Internacionales.',
    addressee: 'A quién se dirige el informe',
    addresseeHint: 'Por ejemplo: Honorable Concejo Municipal.',
    starter: 'Los diez para empezar',
    starterText: (count) => `${count} indicadores que una oficina de una sola persona puede sostener: acuerdos, proyectos, recursos, misiones, equipo y cumplimiento.`,
    own: 'Elegir uno por uno',
    ownText: (count) => `De los ${count} del marco, por ámbito y aspecto.`,
    chosen: (count, of) => `${count} de ${of} elegidos`,
    indicatorsLater: 'Se pueden agregar o quitar más adelante; nada de lo publicado se pierde.',
    calendarLead: 'Ya trae lo habitual. Si no lo sabe todavía, déjelo así: se cambia después, sin tocar los trimestres anteriores.',
    calendarExample: ({ quarter, opens, due, closes }) => `El trimestre ${quarter} se abre el ${opens}, vence el ${due} y ${closes === undefined ? 'no se cierra' : `se cierra el ${closes}`}.`,
    share: 'Cómo se reparten el trabajo',
    shares: { provides: 'Yo ingreso las cifras y otra persona las aprueba', validates: 'Otra persona ingresa las cifras y yo las apruebo', alone: 'Hago todo el trabajo' },
    shareHints: {
      provides: 'Usted administra además la ciudad.',
      validates: 'Usted administra además la ciudad.',
      alone: 'Cada cifra dirá que ninguna segunda persona la vio antes de publicarse. Más adelante puede sumar a alguien.',
    },
    you: 'Usted',
    name: 'Nombre y apellido',
    email: 'Correo electrónico',
    password: 'Contraseña',
    passwordHint: 'Al menos 12 caracteres. Tres o cuatro palabras sueltas son fáciles de recordar.',
    colleague: 'La otra persona',
    colleagueHints: { provides: 'Aprueba y publica. Al terminar recibe usted un enlace para invitarla.', validates: 'Ingresa las cifras y las entrega. Al terminar recibe usted un enlace para invitarla.' },
    wrong: {
      name: 'Escriba el nombre de la ciudad.', slug: 'Letras minúsculas sin acentos, números y guiones: santiago-de-cali.', country: 'Elija el país.', nationalCode: 'Solo letras, números, puntos y guiones; hasta 20.',
      timeZone: 'Elija la zona horaria.', currency: 'Elija la moneda.', office: 'Escriba el nombre de la oficina.', addressee: 'Escriba a quién se dirige el informe.',
      indicators: 'Elija al menos un indicador.', personName: 'Escriba el nombre.', email: 'Escriba una dirección de correo completa.', sameEmail: 'Tiene que ser otra dirección que la suya.', password: 'Faltan caracteres: son al menos 12.',
    },
    back: 'Atrás',
    next: 'Continuar',
    finish: 'Crear la ciudad',
    finishing: 'Creando…',
    doneTitle: (city) => `${city} está en marcha`,
    doneText: 'Usted ya ha entrado. El trimestre en curso le espera con los indicadores que eligió.',
    toQuarter: (period) => `Abrir el trimestre ${period}`,
  },
  pt: {
    title: 'Coloque sua cidade em funcionamento',
    lead: 'Quatro passos, menos de cinco minutos. O que você escrever fica neste computador até terminar.',
    steps: { city: 'A cidade', indicators: 'O que se mede', calendar: 'Quando', people: 'Quem trabalha' },
    stepOf: (step, of) => `Passo ${step} de ${of}`,
    noLinkTitle: 'Este link não abre nada',
    noLinkText: 'Ele vale um dia e só para a instalação que o imprimiu. Ao iniciar o serviço de novo, outro é impresso no console.',
    usedTitle: 'Já há uma cidade em funcionamento',
    usedText: 'O link serve uma única vez. Entre com a conta que foi criada então.',
    toSignIn: 'Ir para a entrada do escritório',
    cityName: 'Nome da cidade',
    address: 'Seu nome nos endereços',
    addressHint: (slug) => `As páginas ficarão em /pt/${slug}. Não muda depois, porque documentos o citam.`,
    country: 'País',
    choose: 'Escolha…',
    nationalCode: 'Código nacional (se o tiver à mão)',
    nationalCodeHint: 'O do município na lista do seu país: IBGE, DANE, INE, INEGI…',
    language: 'Idioma do escritório',
    languages: { es: 'Espanhol', pt: 'Português', en: 'Inglês' },
    numbers: (sample) => `Os números serão escritos assim: ${sample}`,
    currency: 'Moeda dos valores',
    timeZone: 'Fuso horário',
    timeZoneHint: 'Decide em que momento termina um trimestre.',
    office: 'Nome do escritório',
    officeHint: 'Como aparecerá na página pública e no relatório. Por exemplo: Secretaria de Relações Internacionais.',
    addressee: 'A quem o relatório se dirige',
    addresseeHint: 'Por exemplo: Câmara Municipal.',
    starter: 'Os dez para começar',
    starterText: (count) => `${count} indicadores que um escritório de uma só pessoa consegue manter: acordos, projetos, recursos, missões, equipe e cumprimento.`,
    own: 'Escolher um por um',
    ownText: (count) => `Dos ${count} do marco, por âmbito e aspecto.`,
    chosen: (count, of) => `${count} de ${of} escolhidos`,
    indicatorsLater: 'É possível acrescentar ou retirar mais adiante; nada do que foi publicado se perde.',
    calendarLead: 'Já vem com o habitual. Se ainda não souber, deixe assim: muda-se depois, sem tocar nos trimestres anteriores.',
    calendarExample: ({ quarter, opens, due, closes }) => `O trimestre ${quarter} abre em ${opens}, vence em ${due} e ${closes === undefined ? 'não fecha' : `fecha em ${closes}`}.`,
    share: 'Como vocês dividem o trabalho',
    shares: { provides: 'Eu informo os números e outra pessoa os aprova', validates: 'Outra pessoa informa os números e eu os aprovo', alone: 'Faço todo o trabalho' },
    shareHints: {
      provides: 'Você também administra a cidade.',
      validates: 'Você também administra a cidade.',
      alone: 'Cada número dirá que nenhuma segunda pessoa o viu antes da publicação. Mais adiante você pode incluir alguém.',
    },
    you: 'Você',
    name: 'Nome e sobrenome',
    email: 'E-mail',
    password: 'Senha',
    passwordHint: 'Ao menos 12 caracteres. Três ou quatro palavras soltas são fáceis de lembrar.',
    colleague: 'A outra pessoa',
    colleagueHints: { provides: 'Aprova e publica. Ao terminar, você recebe um link para convidá-la.', validates: 'Informa os números e os entrega. Ao terminar, você recebe um link para convidá-la.' },
    wrong: {
      name: 'Escreva o nome da cidade.', slug: 'Letras minúsculas sem acentos, números e hifens: santiago-de-cali.', country: 'Escolha o país.', nationalCode: 'Só letras, números, pontos e hifens; até 20.',
      timeZone: 'Escolha o fuso horário.', currency: 'Escolha a moeda.', office: 'Escreva o nome do escritório.', addressee: 'Escreva a quem o relatório se dirige.',
      indicators: 'Escolha ao menos um indicador.', personName: 'Escreva o nome.', email: 'Escreva um endereço de e-mail completo.', sameEmail: 'Tem de ser outro endereço que não o seu.', password: 'Faltam caracteres: são ao menos 12.',
    },
    back: 'Voltar',
    next: 'Continuar',
    finish: 'Criar a cidade',
    finishing: 'Criando…',
    doneTitle: (city) => `${city} está em funcionamento`,
    doneText: 'Você já entrou. O trimestre em curso espera com os indicadores que você escolheu.',
    toQuarter: (period) => `Abrir o trimestre ${period}`,
  },
  en: {
    title: 'Set up your city',
    lead: 'Four steps, less than five minutes. What you type stays on this computer until you finish.',
    steps: { city: 'The city', indicators: 'What is measured', calendar: 'When', people: 'Who works' },
    stepOf: (step, of) => `Step ${step} of ${of}`,
    noLinkTitle: 'This link opens nothing',
    noLinkText: 'It is good for a day, and only for the installation that printed it. Starting the service again prints another on the console.',
    usedTitle: 'There is a city already',
    usedText: 'The link works once. Sign in with the account that was made then.',
    toSignIn: 'Go to the office’s sign-in',
    cityName: 'Name of the city',
    address: 'Its name in addresses',
    addressHint: (slug) => `The pages will be at /en/${slug}. It does not change later, because documents cite it.`,
    country: 'Country',
    choose: 'Choose…',
    nationalCode: 'National code (if you have it at hand)',
    nationalCodeHint: 'That of the municipality in its country’s list: DANE, INE, INEGI, IBGE…',
    language: 'Language of the office',
    languages: { es: 'Spanish', pt: 'Portuguese', en: 'English' },
    numbers: (sample) => `Numbers will be written like this: ${sample}`,
    currency: 'Currency of amounts',
    timeZone: 'Time zone',
    timeZoneHint: 'Decides the moment at which a quarter ends.',
    office: 'Name of the office',
    officeHint: 'As it will stand on the public page and in the report. For example: International Relations Office.',
    addressee: 'To whom the report is addressed',
    addresseeHint: 'For example: The City Council.',
    starter: 'The ten to start with',
    starterText: (count) => `${count} indicators that an office of one person can sustain: agreements, projects, resources, missions, staff and delivery.`,
    own: 'Choose one by one',
    ownText: (count) => `Among the framework’s ${count}, by scope and aspect.`,
    chosen: (count, of) => `${count} of ${of} chosen`,
    indicatorsLater: 'More can be added or taken out later; nothing that was published is lost.',
    calendarLead: 'What is usual is filled in. If you do not know yet, leave it: it can be changed later, and quarters before stay as they were.',
    calendarExample: ({ quarter, opens, due, closes }) => `The quarter ${quarter} opens on ${opens}, is due on ${due} and ${closes === undefined ? 'is never closed' : `closes on ${closes}`}.`,
    share: 'How you share the work',
    shares: { provides: 'I enter the figures and somebody else approves them', validates: 'Somebody else enters the figures and I approve them', alone: 'I do all of the work' },
    shareHints: {
      provides: 'You also administer the city.',
      validates: 'You also administer the city.',
      alone: 'Each figure will say that no second person saw it before it was published. You can add somebody later.',
    },
    you: 'You',
    name: 'Full name',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least 12 characters. Three or four unrelated words are easy to remember.',
    colleague: 'The other person',
    colleagueHints: { provides: 'Approves and publishes. At the end you get a link to invite them.', validates: 'Enters the figures and hands them in. At the end you get a link to invite them.' },
    wrong: {
      name: 'Enter the name of the city.', slug: 'Lower-case letters without accents, numbers and hyphens: santiago-de-cali.', country: 'Choose the country.', nationalCode: 'Letters, numbers, dots and hyphens only; up to 20.',
      timeZone: 'Choose the time zone.', currency: 'Choose the currency.', office: 'Enter the name of the office.', addressee: 'Enter to whom the report is addressed.',
      indicators: 'Choose at least one indicator.', personName: 'Enter the name.', email: 'Enter a complete e-mail address.', sameEmail: 'It has to be another address than yours.', password: 'Too short: at least 12 characters.',
    },
    back: 'Back',
    next: 'Continue',
    finish: 'Make the city',
    finishing: 'Making…',
    doneTitle: (city) => `${city} is set up`,
    doneText: 'You are signed in. The quarter in progress is waiting, with the indicators that you chose.',
    toQuarter: (period) => `Open the quarter ${period}`,
  },
})
