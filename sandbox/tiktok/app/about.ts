import { h } from './dom.ts';
import { ago, musicHref, short } from './format.ts';
import type { Item } from './item.ts';
import { keepDrawing, sandbox } from './state.ts';

/** What stands beside an opened clip: who made it, and what others say. */

export function authorBlock({ author, createTime }: Item) {
  const href = `/@${author.uniqueId}`;
  return h(
    'div.DivAuthorContainer',
    {},
    h(
      'a.StyledLink',
      { href, e2e: 'browse-user-avatar' },
      h('img.ImgAvatar', { src: author.avatarThumb, alt: '' }),
    ),
    h(
      'a.StyledLink',
      { href },
      h('span.SpanUniqueId', { e2e: 'browse-username' }, author.uniqueId),
      h('br'),
      h(
        'span.SpanOtherInfos',
        { e2e: 'browser-nickname' },
        author.nickname,
        h('span', { style: 'margin: 0 4px' }, '·'),
        h('span', {}, ago(Number(createTime))),
      ),
    ),
    h('button.StyledFollowButton', { type: 'button', e2e: 'browse-follow' }, 'Follow'),
  );
}

const said = [
  'Saved this before breakfast.',
  'The same as in',
  'Which sound is this? I know it from',
];

function rows(others: readonly Item[]) {
  return said.map((text, index) => {
    const other = others.at(index - said.length);
    const link =
      index === 0 || !other
        ? null
        : h(
            'a.StyledCommonLink',
            {
              href:
                index === 1
                  ? `/@${other.author.uniqueId}/video/${other.id}`
                  : musicHref(other.music),
            },
            index === 1 ? 'this one' : other.music.title,
          );
    return h(
      'div.DivCommentItemContainer',
      {},
      h('img.ImgAvatar', { src: other?.author.avatarThumb ?? null, alt: '' }),
      h('p.PCommentText', { e2e: 'comment-level-1' }, `${text} `, link),
    );
  });
}

/**
 * Comments speak of other clips and sounds: none of these links is this clip's. Where they are off
 * nothing of them is there. Answers the box and what ends it.
 */
export function comments(item: Item, others: readonly Item[]) {
  const box = h('div.DivCommentContainer');
  const end = keepDrawing(() => {
    box.hidden = !sandbox.comments;
    if (!sandbox.comments) return box.replaceChildren();
    const title = `${short(item.stats.commentCount)} comments`;
    box.replaceChildren(h('p.PCommentTitle', {}, title), ...rows(others));
  });
  return { box, end };
}
