import { pageRoute } from '@/app/page-route';

const route = pageRoute('/institution');
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
