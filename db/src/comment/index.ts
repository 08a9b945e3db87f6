export {
  addComment, changeThread, countOpenComments, findThread, listComments, listMentions, listUnseen, markSeen, withdrawComment, type StoredComment, type StoredThread,
  type ThreadKey,
} from './comment-repository.ts'
