import type { Role } from '@atalaya/shared/access'
import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  /** Why there is nothing to type here, for whoever does not enter figures. */
  title: string
  /** What each does with a quarter instead. */
  tasks: Record<Exclude<Role, 'provider'>, string>
  toPeople: string
}

export const onlookerMessages = defineMessages<Texts>({
  es: {
    title: 'Usted puede leer este trimestre, pero no escribir en él: las cifras las ingresa quien tiene esa tarea en este territorio.',
    tasks: {
      validator: 'La suya es revisarlas: cuando el trimestre se entregue, podrá devolverlo con preguntas o aprobarlo.',
      publisher: 'La suya es publicarlas: podrá hacerlo cuando el trimestre esté aprobado.',
      administrator: 'Usted reparte las tareas: si también va a ingresar cifras, dese esa tarea.',
      reader: 'Si debe ingresarlas usted, pida esa tarea a quien administra el territorio.',
    },
    toPeople: 'Ir a Personas',
  },
  pt: {
    title: 'Você pode ler este trimestre, mas não escrever nele: quem informa os números é quem tem essa tarefa neste território.',
    tasks: {
      validator: 'A sua é revisá-los: quando o trimestre for entregue, você poderá devolvê-lo com perguntas ou aprová-lo.',
      publisher: 'A sua é publicá-los: poderá fazê-lo quando o trimestre estiver aprovado.',
      administrator: 'Você distribui as tarefas: se também for informar números, atribua essa tarefa a si.',
      reader: 'Se cabe a você informá-los, peça essa tarefa a quem administra o território.',
    },
    toPeople: 'Ir a Pessoas',
  },
  en: {
    title: 'You can read this quarter and not write in it: figures are entered by whoever has that task in this territory.',
    tasks: {
      validator: 'Yours is to check them: once the quarter is handed in, you can return it with questions or approve it.',
      publisher: 'Yours is to publish them: you can once the quarter is approved.',
      administrator: 'You give out the tasks: if you are to enter figures too, give yourself that one.',
      reader: 'If it is you who should enter them, ask whoever administers the territory for that task.',
    },
    toPeople: 'Go to People',
  },
})
