import { defineMessages } from '@atalaya/shared/language'

/** Texts of the page that lists the territories. */
export const territoriesMessages = defineMessages({
  es: {
    title: 'La acción internacional de las ciudades, trimestre a trimestre',
    pageTitle: 'Atalaya: la acción internacional de las ciudades',
    lead: 'Cada oficina de relaciones internacionales entrega sus cifras cada trimestre; su concejo y cualquier persona ven aquí qué se prometió y qué se cumplió. Cada número dice quién lo afirma, de qué fuente sale, cuándo y qué decía antes.',
    signIn: 'Ingresar a la oficina para registrar cifras',
    cities: 'Territorios',
    illustrative: 'Ciudades ilustrativas',
    illustrativeNote: 'Sus datos son inventados: muestran cómo funciona Atalaya y no describen a ninguna ciudad.',
    latest: (period: string) => `Último trimestre publicado: ${period}`,
    nothingYet: 'Todavía no ha publicado ningún trimestre.',
    none: 'Todavía no hay territorios. Quien instaló Atalaya abre el enlace que la consola mostró al arrancar y crea el primero; también puede hacerlo con la orden npm run new-city.',
  },
  pt: {
    title: 'A ação internacional das cidades, trimestre a trimestre',
    pageTitle: 'Atalaya: a ação internacional das cidades',
    lead: 'Cada escritório de relações internacionais entrega seus números a cada trimestre; sua câmara municipal e qualquer pessoa veem aqui o que foi prometido e o que foi cumprido. Cada número diz quem o informa, de que fonte vem, de quando é e o que dizia antes.',
    signIn: 'Entrar no escritório para registrar números',
    cities: 'Territórios',
    illustrative: 'Cidades ilustrativas',
    illustrativeNote: 'Seus dados são inventados: mostram como o Atalaya funciona e não descrevem nenhuma cidade.',
    latest: (period: string) => `Último trimestre publicado: ${period}`,
    nothingYet: 'Ainda não publicou nenhum trimestre.',
    none: 'Ainda não há territórios. Quem instalou o Atalaya abre o link que o console mostrou ao iniciar e cria o primeiro; também pode fazê-lo com o comando npm run new-city.',
  },
  en: {
    title: 'Cities’ international action, quarter by quarter',
    pageTitle: 'Atalaya: cities’ international action',
    lead: 'Every international-relations office hands in its figures each quarter; here its council, and anyone else, can see what was promised and what was done. Every number shows who reported it, its source, its date, and what it was before.',
    signIn: 'Sign in to the office to enter figures',
    cities: 'Territories',
    illustrative: 'Illustrative cities',
    illustrativeNote: 'Their data are invented: they show how Atalaya works and describe no city.',
    latest: (period: string) => `Latest quarter published: ${period}`,
    nothingYet: 'No quarter has been published yet.',
    none: 'There are no territories yet. Whoever installed Atalaya opens the link that the console printed when it started and creates the first one; the command npm run new-city does it too.',
  },
})
