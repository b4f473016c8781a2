// Slack's types, and what its documentation has and @slack/types 3.2.0 and @slack/web-api 8.2.0 do not have yet.
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Manifest } from '@slack/web-api/dist/types/request/manifest';

interface Series {
  name: string;
  data: { label: string; value: number }[];
}

// https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
interface DataVisualizationBlock {
  type: 'data_visualization';
  block_id?: string;
  title: string;
  chart: {
    type: 'bar' | 'line' | 'area';
    series: Series[];
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
}

export type OurBlock = KnownBlock | DataVisualizationBlock;

export type OurView = ModalView | (Omit<HomeView, 'blocks'> & { blocks: OurBlock[] });

type Bot = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number] | 'assistant:write';
type Event = NonNullable<NonNullable<NonNullable<Manifest['settings']>['event_subscriptions']>['bot_events']>[number] | 'agent_session_stopped';

// Without the index signature, so that a misspelt key is found.
export interface OurManifest {
  display_information: Manifest['display_information'];
  features: Manifest['features'];
  oauth_config: { scopes: { bot: Bot[] } };
  settings: Omit<NonNullable<Manifest['settings']>, 'event_subscriptions'> & {
    event_subscriptions: { request_url: string; bot_events: Event[] };
  };
}
