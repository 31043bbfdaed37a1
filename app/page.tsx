import { pageRoute } from '@/app/page-route';

const route = pageRoute('/');
export const generateMetadata = route.generateMetadata;
export default route.render;
