import { pageRoute } from '@/app/page-route';
import { NEWS_PATH } from '@/lib/config/paths';

const route = pageRoute(NEWS_PATH);
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
