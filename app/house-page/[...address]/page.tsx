import { housePageRoute } from '@/app/page-route';

const route = housePageRoute();
export const generateStaticParams = route.generateStaticParams;
export const generateMetadata = route.generateMetadata;
export default route.render;
