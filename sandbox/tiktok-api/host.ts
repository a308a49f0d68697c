import { answerOAuth, documentedOAuth, isOAuthCall } from '../tiktok-login/endpoint.ts';
import { secretsInForm } from '../tiktok-login/form.ts';
import { type Call, type Host, json, type Kind, type Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { grantOf } from './asking.ts';
import { creatorInfo, userInfo } from './creator.ts';
import { isErrorCode, Refusal, refused } from './errors.ts';
import { initDraft, initPhotos, initVideo } from './inits.ts';
import { cancelPublish, fetchStatus } from './status.ts';

type Route = { kind: Kind; run(call: Call, world: World): Reply };

const routes: Record<string, Route> = {
  'POST /v2/post/publish/creator_info/query/': { kind: 'creator-info', run: creatorInfo },
  'POST /v2/post/publish/video/init/': { kind: 'publish-init', run: initVideo },
  'POST /v2/post/publish/inbox/video/init/': { kind: 'publish-init', run: initDraft },
  'POST /v2/post/publish/content/init/': { kind: 'publish-init', run: initPhotos },
  'POST /v2/post/publish/status/fetch/': { kind: 'publish-status', run: fetchStatus },
  'POST /v2/post/publish/cancel/': { kind: 'publish-cancel', run: cancelPublish },
  'GET /v2/user/info/': { kind: 'account', run: userInfo },
};

const routeOf = ({ method, path }: Call): Route | undefined => routes[`${method} ${path}`];

/** open.tiktokapis.com (TikTok's Content Posting API and token management). */
export function createTikTokApi(world: World): Host {
  return {
    classify: (call) =>
      isOAuthCall(call)
        ? { kind: 'token', keyOk: null }
        : { kind: routeOf(call)?.kind ?? 'other', keyOk: grantOf(call, world) !== null },
    answer(call) {
      if (isOAuthCall(call)) return answerOAuth(call, world);
      const route = routeOf(call);
      if (!route) return json(404, { error: `No route ${call.method} ${call.path}` });
      try {
        return route.run(call, world);
      } catch (error) {
        if (error instanceof Refusal) return refused(error, world.clock.now());
        throw error;
      }
    },
    documented(name, call) {
      if (isOAuthCall(call)) return documentedOAuth(name, world);
      return isErrorCode(name) ? refused(new Refusal(name), world.clock.now()) : null;
    },
    secrets: (call) => (isOAuthCall(call) ? secretsInForm(call) : []),
  };
}
