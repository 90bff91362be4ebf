import { takeComment } from '../../../take-comment'

export const POST = takeComment('reading')
