import { generate } from 'selfsigned';

/** A certificate for all hosts that nobody trusts; browsers under test are told to take it. */
export async function makeCertificate(hosts: readonly string[]) {
  const { cert, private: key } = await generate(
    [{ name: 'commonName', value: 'Soundpost sandbox' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
      ],
    },
  );
  return { cert, key };
}
