import { CallOptions, Result } from "../index.cjs";
export interface WeixinPluginManager {
    setDevPluginApplyStatus(params: PluginManagerSetDevPluginApplyStatusParams): Promise<Result<PluginManagerSetDevPluginApplyStatusResult>>;
    getPluginList(params: PluginManagerGetPluginListParams): Promise<Result<PluginManagerGetPluginListResult>>;
}
export interface PluginManagerSetDevPluginApplyStatusParams extends CallOptions {
    action: "dev_agree" | "dev_refuse" | "dev_delete" | "dev_apply_list";
    user_appid?: string | undefined;
    page?: number | undefined;
    num?: number | undefined;
    reason?: string | undefined;
}
export interface PluginManagerSetDevPluginApplyStatusResult {
    apply_list?: Array<{
        appid?: string;
        status?: number;
        nickname?: string;
        headimgurl?: string;
        reason?: string;
        apply_url?: string;
        create_time?: string;
        categories?: Array<{
            first?: string;
            second?: string;
        }>;
    }>;
}
export interface PluginManagerGetPluginListParams extends CallOptions {
    action: "list" | "apply" | "unbind" | "update";
    plugin_appid?: string | undefined;
    reason?: string | undefined;
    user_version?: string | undefined;
}
export interface PluginManagerGetPluginListResult {
    plugin_list?: Array<{
        appid?: string;
        status?: 1 | 2 | 3 | 4;
        nickname?: string;
        headimgurl?: string;
    }>;
}
