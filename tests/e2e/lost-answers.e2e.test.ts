import { describe, expect } from 'vitest';
import { untilTrue } from './driver/until.ts';
import { browser, it } from './fixture.ts';
import { postRequests, postSaying, readyToPost, schedule } from './journey/posting.ts';

const NO_ANSWER = 'We sent this and got no answer.';

describe(`a post whose answer is lost, in ${browser}`, () => {
  it('is found or not by looking, decided by the user, and never sent again', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const lost = postSaying('Lost before it was taken');
    sandbox.faults.add({ kind: 'post', times: 1, do: { type: 'drop-before-commit' } });
    let popup = await stage.popup();
    await schedule(popup, lost);
    await popup.waitForText(NO_ANSWER);
    await untilTrue('the badge to count it', async () => (await stage.badge()) === '1');

    await popup.click('Check InfiniPost');
    await popup.waitForText('InfiniPost does not list this post.');
    expect(await popup.text()).toContain(NO_ANSWER);

    await popup.close();
    await stage.stopBackground();
    popup = await stage.popup();
    await popup.click('Queue');
    await popup.waitForText(NO_ANSWER);
    await popup.click('It is not there, post again');
    await popup.waitForText('If the post is there after all, it goes out twice');
    await popup.click('It is not there, and leave it');
    await popup.waitForText('It was not posted to this account.');
    expect(postRequests(sandbox, lost.caption)).toHaveLength(1);

    await popup.click('Edit as new draft');
    await popup.waitForValue('Caption', lost.caption);
    expect(await popup.value('Video URL')).toBe(lost.videoUrl);
    expect(await popup.value('Studio')).toBe('true');
    expect(await popup.value('Date and time')).toBe(lost.at?.local);

    await popup.click('Schedule');
    await popup.waitForText('Booked');
    expect(sandbox.journal.posts()).toHaveLength(1);
    expect(postRequests(sandbox, lost.caption).map(({ fault }) => fault)).toEqual([
      'drop-before-commit',
      undefined,
    ]);
    await untilTrue('the badge to be empty', async () => (await stage.badge()) === '');
  });

  it('is posted again on the user’s word alone, asked twice, as a new delivery', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const lost = postSaying('Never arrived');
    sandbox.faults.add({ kind: 'post', times: 1, do: { type: 'drop-before-commit' } });
    const popup = await stage.popup();
    await schedule(popup, lost);
    await popup.waitForText(NO_ANSWER);
    await popup.click('It is not there, post again');
    expect(postRequests(sandbox, lost.caption)).toHaveLength(1);
    await popup.click('Post it again');
    const told = await popup.waitForText('Booked');
    expect(told).toContain('It was not posted to this account.');
    expect(postRequests(sandbox, lost.caption)).toHaveLength(2);
    expect(sandbox.journal.posts()).toHaveLength(1);
    expect(await stage.errors()).toEqual([]);
  });

  it('is not known when the server never answers and the background is stopped', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const silent = postSaying('Nobody answers');
    sandbox.faults.add({ kind: 'post', times: 1, do: { type: 'never', commit: true } });
    let popup = await stage.popup();
    await schedule(popup, silent);
    await popup.waitForText('Sending…');
    await untilTrue('the request', async () => postRequests(sandbox, silent.caption).length === 1);
    await popup.close();
    await stage.stopBackground();

    popup = await stage.popup();
    await popup.click('Queue');
    await popup.waitForText('The browser stopped Soundpost after the post was sent');
    expect(await popup.text()).toContain(NO_ANSWER);
    await popup.click('Check InfiniPost');
    await popup.waitForText('Booked');
    expect(postRequests(sandbox, silent.caption)).toHaveLength(1);
    expect(sandbox.journal.posts()).toHaveLength(1);
  });

  it('is not known after an answer that proves nothing', async ({ stage, sandbox }) => {
    await readyToPost(stage);
    const popup = await stage.popup();
    const unproven = [
      ['HTML in InfiniPost’s place', { type: 'html', commit: true }, 'sign-in page'],
      ['A server error', { type: 'status', status: 500, commit: true }, 'status 500'],
      ['Half an answer', { type: 'malformed' }, NO_ANSWER],
    ] as const;
    for (const [caption, fault, words] of unproven) {
      sandbox.faults.add({ kind: 'post', times: 1, do: fault });
      await schedule(popup, postSaying(caption));
      const text = await popup.waitForText(words);
      expect(text).toContain(NO_ANSWER);
      await popup.click('Check InfiniPost');
      await popup.waitForText('Booked');
      await popup.click('Write another');
    }
    expect(sandbox.journal.posts()).toHaveLength(unproven.length);
    expect(await stage.errors()).toEqual([]);
  });

  it('is sent by itself once InfiniPost, which took nothing, has time again', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const popup = await stage.popup();
    const busy = postSaying('Too many at once');
    sandbox.faults.add({
      kind: 'post',
      times: 1,
      do: { type: 'status', status: 429, headers: { 'Retry-After': '20' } },
    });
    await schedule(popup, busy);
    const waiting = await popup.waitForText('InfiniPost was asked too often in a short time.');
    expect(waiting).toContain('Nothing was posted. Everything you wrote is kept.');
    expect(waiting).toContain('Soundpost tries again by itself');
    const isBooked = async () => (await popup.text()).includes('Booked');
    await untilTrue('it to be booked by itself', isBooked, 45_000);
    expect(postRequests(sandbox, busy.caption).map(({ status }) => status)).toEqual([429, 200]);
    expect(sandbox.journal.posts()).toHaveLength(1);
    expect(await stage.errors()).toEqual([]);
  });
});
