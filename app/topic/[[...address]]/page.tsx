import { pageRoute } from '@/app/page-route';
import { TOPICS_PATH } from '@/lib/config/paths';

const route = pageRoute(TOPICS_PATH);
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
