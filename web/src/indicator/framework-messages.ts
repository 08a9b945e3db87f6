import { defineMessages, plural } from '@atalaya/shared/language'

/** Texts of the page of the framework. */
export const frameworkMessages = defineMessages({
  es: {
    title: 'Qué se mide',
    lead: 'Tres ámbitos y dieciséis aspectos, acordados por diez ciudades en el 8.º Taller de Aprendizaje AL-LAs (Medellín, 2017), y los indicadores con los que Atalaya los mide.',
    count: (count: number) => `${count} ${plural('es', count, { one: 'indicador', other: 'indicadores' })}`,
    edition: 'Edición del marco',
    inForce: (title: string, code: string, day: string) => `${title} (${code}). Vigente desde el ${day}.`,
    wording: (text: string) => `En el taller: «${text}»`,
    translated: '',
  },
  pt: {
    title: 'O que se mede',
    lead: 'Três âmbitos e dezesseis aspectos, acordados por dez cidades na 8ª Oficina de Aprendizagem AL-LAs (Medellín, 2017), e os indicadores com os quais o Atalaya os mede.',
    count: (count: number) => `${count} ${plural('pt', count, { one: 'indicador', other: 'indicadores' })}`,
    edition: 'Edição do marco',
    inForce: (title: string, code: string, day: string) => `${title} (${code}). Em vigor desde ${day}.`,
    wording: (text: string) => `Na oficina: “${text}”`,
    translated: 'As definições são traduções; o original está em espanhol.',
  },
  en: {
    title: 'What is measured',
    lead: 'Three scopes and sixteen aspects, agreed by ten cities at the 8th AL-LAs Learning Workshop (Medellín, 2017), and the indicators by which Atalaya measures them.',
    count: (count: number) => `${count} ${plural('en', count, { one: 'indicator', other: 'indicators' })}`,
    edition: 'Edition of the framework',
    inForce: (title: string, code: string, day: string) => `${title} (${code}). In force since ${day}.`,
    wording: (text: string) => `In the workshop: “${text}”`,
    translated: 'The definitions are translations; the original is in Spanish.',
  },
})
