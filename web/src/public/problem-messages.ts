import { defineMessages } from '@atalaya/shared/language'
import type { ProblemSlug } from '@atalaya/shared/problem'

interface Texts {
  /** For each problem: what happened, and what to do. */
  problems: Record<ProblemSlug, { title: string; advice: string }>
  start: string
}

/** The page of a problem, for a reader who met it and for a program's author who looks it up. */
export const problemMessages = defineMessages<Texts>({
  es: {
    start: 'Ir a los territorios',
    problems: {
      'not-found': { title: 'Aquí no hay nada', advice: 'Puede que la dirección tenga una errata, o que lo que buscaba se haya publicado con otro nombre. Empiece por la lista de territorios.' },
      unexpected: { title: 'Algo falló de nuestro lado', advice: 'Quedó anotado y no es culpa suya. Vuelva a intentarlo en unos minutos; si se repite, avise a la oficina que publica los datos.' },
      unavailable: { title: 'El servicio no puede responder ahora', advice: 'Vuelva a intentarlo en unos minutos. Los datos publicados no se pierden.' },
      'invalid-request': { title: 'La dirección no se puede leer', advice: 'Algún dato de la dirección no tiene la forma esperada; un periodo, por ejemplo, se escribe 2019-Q1. Revíselo o empiece por la lista de territorios.' },
      'not-signed-in': { title: 'Hace falta ingresar', advice: 'Ingrese en la oficina con su correo y su contraseña y vuelva a esta dirección.' },
      'wrong-credentials': { title: 'El correo o la contraseña no son correctos', advice: 'Revise ambos. Por seguridad, la respuesta es la misma si el correo no existe.' },
      'not-allowed': { title: 'Su cuenta no tiene permiso para esto', advice: 'Pida el permiso a quien administra el territorio.' },
      'own-figures': { title: 'Quien registra las cifras no las aprueba', advice: 'Pida a otra persona de la oficina que las revise y las apruebe.' },
      'foreign-origin': { title: 'La solicitud llegó desde otro sitio', advice: 'Abra la página desde su dirección habitual y repita la acción.' },
      'wrong-state': { title: 'El estado no lo permite', advice: 'Vuelva a cargar la página para ver cómo está ahora.' },
      'stale-version': { title: 'Otra persona guardó esto entretanto', advice: 'Compare los dos valores y elija cuál queda.' },
      'already-exists': { title: 'Ya existe', advice: 'Use lo que ya está, o elija otro nombre.' },
      'period-not-open': { title: 'El periodo todavía no está abierto', advice: 'Podrá registrar cifras desde el día en que abra.' },
      'period-not-ended': { title: 'El periodo no ha terminado', advice: 'Podrá entregarlo al día siguiente de su último día.' },
      'invalid-fields': { title: 'Algunos datos necesitan atención', advice: 'Corrija los campos señalados y vuelva a guardar.' },
      'unexplained-warnings': { title: 'Hay avisos sin explicar', advice: 'Escriba en cada uno por qué la cifra está bien, y entregue de nuevo el trimestre.' },
      'blocking-findings': { title: 'Hay cifras que no pueden ser correctas', advice: 'Corríjalas, o diga por qué faltan, antes de entregar el trimestre.' },
      'too-large': { title: 'Lo enviado es demasiado grande', advice: 'Envíelo por partes.' },
      'unsupported-media-type': { title: 'Lo enviado no es de un tipo que aquí se lea', advice: 'Revise el tipo de contenido que se declara en la solicitud.' },
      'too-many-attempts': { title: 'Demasiados intentos seguidos', advice: 'Espere un momento y pruebe de nuevo.' },
    },
  },
  pt: {
    start: 'Ir aos territórios',
    problems: {
      'not-found': { title: 'Não há nada aqui', advice: 'Talvez o endereço tenha um erro, ou o que você procura tenha sido publicado com outro nome. Comece pela lista de territórios.' },
      unexpected: { title: 'Algo falhou do nosso lado', advice: 'Ficou registrado e não é culpa sua. Tente de novo em alguns minutos; se continuar, avise o escritório que publica os dados.' },
      unavailable: { title: 'O serviço não pode responder agora', advice: 'Tente de novo em alguns minutos. Os dados publicados não se perdem.' },
      'invalid-request': { title: 'O endereço não pode ser lido', advice: 'Algum dado do endereço não tem a forma esperada; um período, por exemplo, se escreve 2019-Q1. Confira ou comece pela lista de territórios.' },
      'not-signed-in': { title: 'É preciso entrar', advice: 'Entre no escritório com seu e-mail e sua senha e volte a este endereço.' },
      'wrong-credentials': { title: 'O e-mail ou a senha não estão corretos', advice: 'Confira os dois. Por segurança, a resposta é a mesma quando o e-mail não existe.' },
      'not-allowed': { title: 'Sua conta não tem permissão para isto', advice: 'Peça a permissão a quem administra o território.' },
      'own-figures': { title: 'Quem registra os números não os aprova', advice: 'Peça a outra pessoa do escritório que os revise e aprove.' },
      'foreign-origin': { title: 'A solicitação veio de outro site', advice: 'Abra a página pelo endereço de sempre e repita a ação.' },
      'wrong-state': { title: 'O estado não permite isto', advice: 'Recarregue a página para ver como está agora.' },
      'stale-version': { title: 'Outra pessoa salvou isto nesse meio-tempo', advice: 'Compare os dois valores e escolha qual fica.' },
      'already-exists': { title: 'Já existe', advice: 'Use o que já está lá, ou escolha outro nome.' },
      'period-not-open': { title: 'O período ainda não está aberto', advice: 'Será possível registrar números a partir do dia em que abrir.' },
      'period-not-ended': { title: 'O período não terminou', advice: 'Será possível entregá-lo no dia seguinte ao seu último dia.' },
      'invalid-fields': { title: 'Alguns dados precisam de atenção', advice: 'Corrija os campos indicados e salve de novo.' },
      'unexplained-warnings': { title: 'Há avisos sem explicação', advice: 'Escreva em cada um por que o número está certo e entregue o trimestre de novo.' },
      'blocking-findings': { title: 'Há números que não podem estar certos', advice: 'Corrija-os, ou diga por que faltam, antes de entregar o trimestre.' },
      'too-large': { title: 'O que foi enviado é grande demais', advice: 'Envie em partes.' },
      'unsupported-media-type': { title: 'O que foi enviado não é de um tipo lido aqui', advice: 'Confira o tipo de conteúdo declarado na solicitação.' },
      'too-many-attempts': { title: 'Tentativas demais em seguida', advice: 'Espere um momento e tente de novo.' },
    },
  },
  en: {
    start: 'Go to the territories',
    problems: {
      'not-found': { title: 'There is nothing here', advice: 'The address may have a typing mistake, or what you were after may have been published under another name. Start from the list of territories.' },
      unexpected: { title: 'Something failed on our side', advice: 'It was noted and is no fault of yours. Try again in a few minutes; if it happens again, tell the office that publishes the data.' },
      unavailable: { title: 'The service cannot answer now', advice: 'Try again in a few minutes. Published data are not lost.' },
      'invalid-request': { title: 'The address cannot be read', advice: 'Some part of the address is not in the expected form; a period, for example, is written 2019-Q1. Check it, or start from the list of territories.' },
      'not-signed-in': { title: 'Sign-in is needed', advice: 'Sign in to the office with your e-mail and password, then come back to this address.' },
      'wrong-credentials': { title: 'The e-mail or the password is not right', advice: 'Check both. For safety, the answer is the same when the e-mail is unknown.' },
      'not-allowed': { title: 'Your account may not do this', advice: 'Ask whoever administers the territory for permission.' },
      'own-figures': { title: 'Who enters the figures does not approve them', advice: 'Ask another person of the office to check and approve them.' },
      'foreign-origin': { title: 'The request came from another site', advice: 'Open the page from its usual address and repeat what you were doing.' },
      'wrong-state': { title: 'The state does not allow it', advice: 'Reload the page to see how things stand now.' },
      'stale-version': { title: 'Somebody else saved this meanwhile', advice: 'Compare the two values and choose which one stays.' },
      'already-exists': { title: 'It exists already', advice: 'Use what is there, or choose another name.' },
      'period-not-open': { title: 'The period is not open yet', advice: 'Figures can be entered from the day on which it opens.' },
      'period-not-ended': { title: 'The period has not ended', advice: 'It can be handed in on the day after its last day.' },
      'invalid-fields': { title: 'Some fields need attention', advice: 'Correct the fields marked and save again.' },
      'unexplained-warnings': { title: 'Some warnings are not explained', advice: 'Write for each why the figure is right, and hand in the quarter again.' },
      'blocking-findings': { title: 'Some figures cannot be right', advice: 'Correct them, or say why they are missing, before handing in the quarter.' },
      'too-large': { title: 'What was sent is too large', advice: 'Send it in parts.' },
      'unsupported-media-type': { title: 'What was sent is not of a kind that is read here', advice: 'Check the content type that the request declares.' },
      'too-many-attempts': { title: 'Too many attempts in a row', advice: 'Wait a moment and try again.' },
    },
  },
})
