import * as z from 'zod/mini';
import { detailSchema, type Generation, NOTHING, toldByDetail } from './generation.ts';

const schema = z.object({ props: z.object({ pageProps: detailSchema }) });

export const nextData: Generation = {
  scriptId: '__NEXT_DATA__',
  era: '2020-2021',
  find(data) {
    const parsed = schema.safeParse(data);
    return parsed.success ? toldByDetail(parsed.data.props.pageProps) : NOTHING;
  },
};
