import { expect, it } from 'vitest';
import { projectName } from '../../runtime/project/identity.ts';

const place = { originUrl: 'git@h:acme/auth.git', root: '/src/folder', topLevel: '/src/folder' };

it('is project_name, else the repository of origin, else the folder', () => {
  expect(projectName({ ...place, project_name: 'own' })).toBe('own');
  expect(projectName(place)).toBe('auth');
  expect(projectName({ ...place, originUrl: null })).toBe('folder');
});

it('must be configured below a top level, and where the name found cannot be one', () => {
  for (const wrong of [
    { topLevel: '/src' },
    { originUrl: 'git@h:acme/shared.git' },
    { originUrl: null, root: '/a b', topLevel: '/a b' },
  ]) {
    expect(() => projectName({ ...place, ...wrong })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    );
  }
});
