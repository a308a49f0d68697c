/** An InfiniPost account: a provisioned phone that posts (InfiniPost's documentation, accounts). */
export type Account = {
  accountId: string;
  phoneId: string;
  platform: 'tiktok' | 'instagram';
  name: string;
  username: string;
  bio: string;
  accountStatus: 'created_pending_warmup' | 'warming_up' | 'ready';
  warmupDay: number;
  createdAt: string;
  profilePicUrl: string;
};

const rows: readonly Omit<Account, 'createdAt' | 'profilePicUrl' | 'phoneId'>[] = [
  {
    accountId: 'acc_studio',
    platform: 'tiktok',
    name: 'Studio',
    username: 'studio.soundpost',
    bio: 'The main channel',
    accountStatus: 'ready',
    warmupDay: 7,
  },
  {
    accountId: 'acc_second',
    platform: 'tiktok',
    name: 'Second channel',
    username: 'second.soundpost',
    bio: '',
    accountStatus: 'ready',
    warmupDay: 7,
  },
  {
    accountId: 'acc_insta',
    platform: 'instagram',
    name: 'Pictures',
    username: 'soundpost.pictures',
    bio: 'Stills',
    accountStatus: 'ready',
    warmupDay: 7,
  },
  {
    accountId: 'acc_warming',
    platform: 'tiktok',
    name: 'New channel',
    username: 'new.soundpost',
    bio: '',
    accountStatus: 'warming_up',
    warmupDay: 3,
  },
];

export function startAccounts(): Map<string, Account> {
  const accounts = rows.map((row) => ({
    ...row,
    phoneId: row.accountId.replace('acc_', 'phone_'),
    createdAt: '2026-09-01T08:00:00.000Z',
    profilePicUrl: `https://p16-sign.tiktokcdn.com/avatar/${row.username}.svg`,
  }));
  return new Map(accounts.map((account) => [account.accountId, account]));
}
