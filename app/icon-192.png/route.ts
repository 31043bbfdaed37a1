import { brandRoute } from '@/app/brand-route';

export const dynamic = 'force-dynamic';

export const GET = brandRoute('icon-192.png');
