import type { MarketplaceProfile } from '../catalog/marketplace-profile.ts';
import { PROFILE as alibabaCom } from './alibaba-com/profile.ts';
import { PROFILE as tmallGlobal } from './tmall-global/profile.ts';

/** What each marketplace takes; plain data, so that checking a catalog loads no marketplace. */
export const PROFILES: readonly MarketplaceProfile[] = [alibabaCom, tmallGlobal];
