import { pageRoute } from '@/app/page-route';
import { OFFERINGS_PATH } from '@/lib/config/paths';

const route = pageRoute(OFFERINGS_PATH);
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
