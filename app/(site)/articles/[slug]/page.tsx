import { entryPage } from '../../entry-page'

const { generateMetadata, Page } = entryPage('article')

export { generateMetadata, Page as default }
