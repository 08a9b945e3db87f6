export {
  claimMail, eraseExpiredLinks, findMail, hasDueMail, listOutbox, noteMailFailed, noteMailFiled, noteMailSent, queueMail, repeatMail, type MailToQueue, type StoredMail,
} from './outbox-repository.ts'
