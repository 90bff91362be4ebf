import { entryPage } from '../entry-page'

const { generateMetadata, Page } = entryPage('page')

export { generateMetadata, Page as default }
