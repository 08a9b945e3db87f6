import { defineMessages } from '@atalaya/shared/language'

/** Texts that stand around every page of the readers' door. */
export const publicMessages = defineMessages({
  es: {
    product: 'Atalaya',
    skip: 'Saltar al contenido',
    languages: 'Idioma',
    breadcrumbs: 'Usted está en',
    territories: 'Territorios',
    office: 'Ingreso de la oficina',
    framework: 'Qué se mide',
    openData: 'Datos abiertos (API)',
    about: 'Atalaya sigue, trimestre a trimestre, la acción internacional de los gobiernos locales: qué se prometió, qué se cumplió y quién lo dice.',
    accessibility: 'Accesibilidad',
    accessibilityStatement:
      'Estas páginas se leen sin JavaScript, solo con el teclado y con lector de pantalla; cada gráfico tiene su texto y su tabla. Si algo le impide leerlas, avise a la oficina que publica los datos.',
  },
  pt: {
    product: 'Atalaya',
    skip: 'Ir para o conteúdo',
    languages: 'Idioma',
    breadcrumbs: 'Você está em',
    territories: 'Territórios',
    office: 'Acesso do escritório',
    framework: 'O que se mede',
    openData: 'Dados abertos (API)',
    about: 'O Atalaya acompanha, trimestre a trimestre, a ação internacional dos governos locais: o que foi prometido, o que foi cumprido e quem o informa.',
    accessibility: 'Acessibilidade',
    accessibilityStatement:
      'Estas páginas podem ser lidas sem JavaScript, só com o teclado e com leitor de tela; cada gráfico tem seu texto e sua tabela. Se algo impedir a leitura, avise o escritório que publica os dados.',
  },
  en: {
    product: 'Atalaya',
    skip: 'Skip to content',
    languages: 'Language',
    breadcrumbs: 'You are here',
    territories: 'Territories',
    office: 'Office sign-in',
    framework: 'What is measured',
    openData: 'Open data (API)',
    about: 'Atalaya follows the international action of local governments quarter by quarter: what was promised, what was done, and who says so.',
    accessibility: 'Accessibility',
    accessibilityStatement:
      'These pages can be read without JavaScript, with the keyboard alone and with a screen reader; every chart has its text and its table. If something keeps you from reading them, tell the office that publishes the data.',
  },
})
