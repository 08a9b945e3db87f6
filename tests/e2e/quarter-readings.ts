/**
 * The second quarter of 2019 as a reader finds it in each language. 18 of 25 are 72 %; 72 ÷ 80 = 90 % and 80 − 72 = 8 points;
 * an amount is shown with the cents that it has: 1.256.755.000,50.
 */
export const readings = [
  {
    language: 'es',
    names: {
      commitments: 'Compromisos de gestión cumplidos en plazo', people: 'Personas beneficiarias directas de proyectos internacionales', unemployment: 'Tasa de desempleo del territorio (contexto)',
      disbursed: 'Cooperación internacional desembolsada', committed: 'Cooperación internacional comprometida',
    },
    share: '72 %', people: '1.234 personas', short: '1.256,8 M COP', full: '1.256.755.000,50 COP',
    sentence: 'De abril a junio de 2019, 72 % frente a una meta de 80 %, 8 puntos por debajo (90 % de la meta); tolerancia de 15 puntos: en curso.',
    missing: 'sin dato', original: '350.000 USD', report: 'Informe (PDF)',
  },
  {
    language: 'pt',
    names: {
      commitments: 'Compromissos de gestão cumpridos no prazo', people: 'Pessoas beneficiárias diretas de projetos internacionais', unemployment: 'Taxa de desemprego do território (contexto)',
      disbursed: 'Cooperação internacional desembolsada', committed: 'Cooperação internacional comprometida',
    },
    share: '72%', people: '1.234 pessoas', short: '1,26 bi COP', full: '1.256.755.000,50 COP',
    sentence: 'De abril a junho de 2019, 72% frente a uma meta de 80%, 8 pontos abaixo (90% da meta); tolerância de 15 pontos: dentro do previsto.',
    missing: 'sem dado', original: '350.000 USD', report: 'Relatório (PDF)',
  },
  {
    language: 'en',
    names: {
      commitments: 'Management commitments met on time', people: 'Direct beneficiaries of international projects', unemployment: 'Territory unemployment rate (context)',
      disbursed: 'International cooperation disbursed', committed: 'International cooperation committed',
    },
    share: '72%', people: '1,234 people', short: '1.26bn COP', full: '1,256,755,000.50 COP',
    sentence: 'From April to June 2019, 72% against a target of 80%, 8 points below (90% of the target); tolerance of 15 points: on track.',
    missing: 'no data', original: '350,000 USD', report: 'Report (PDF)',
  },
] as const
