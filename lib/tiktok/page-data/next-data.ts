import { detailShape, type Generation, NOTHING, toldByDetail } from './generation.ts';
import { object } from './shape.ts';

const shape = object({ props: object({ pageProps: detailShape }) });

export const nextData: Generation = {
  scriptId: '__NEXT_DATA__',
  era: '2020-2021',
  find(data) {
    const told = shape(data);
    return told ? toldByDetail(told.props.pageProps) : NOTHING;
  },
};
