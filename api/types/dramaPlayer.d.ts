import { CallOptions, Result } from "../index.cjs";
export interface WeixinDramaPlayer {
    developerSetFlushDrama(params?: DramaPlayerDeveloperSetFlushDramaParams): Promise<Result>;
    batchProcessDramaPromotion(params: DramaPlayerBatchProcessDramaPromotionParams): Promise<Result<DramaPlayerBatchProcessDramaPromotionResult>>;
    developerSetRecmdDrama(params: DramaPlayerDeveloperSetRecmdDramaParams): Promise<Result>;
    setPlayerDramaRecmdSwitch(params: DramaPlayerSetPlayerDramaRecmdSwitchParams): Promise<Result>;
    developerPublishDrama(params: DramaPlayerDeveloperPublishDramaParams): Promise<Result>;
    developerGetPublishedDrama(params?: CallOptions): Promise<Result<DramaPlayerDeveloperGetPublishedDramaResult>>;
    developerGetIaaDrama(params: DramaPlayerDeveloperGetIaaDramaParams): Promise<Result<DramaPlayerDeveloperGetIaaDramaResult>>;
    getFinderEvent(params?: DramaPlayerGetFinderEventParams): Promise<Result<DramaPlayerGetFinderEventResult>>;
    developerSetIaaDrama(params: DramaPlayerDeveloperSetIaaDramaParams): Promise<Result>;
}
export interface DramaPlayerDeveloperSetFlushDramaParams extends CallOptions {
    list?: ReadonlyArray<{
        src_appid: string;
        drama_id: string;
        drama_name: string;
    }> | undefined;
}
export interface DramaPlayerBatchProcessDramaPromotionParams extends CallOptions {
    action_type: 1 | 2 | 3;
    list: ReadonlyArray<{
        src_appid: string;
        drama_id: string;
    }>;
}
export interface DramaPlayerBatchProcessDramaPromotionResult {
    list?: Array<{
        src_appid?: string;
        drama_id?: string;
        status?: 0 | 1 | 2 | 3 | 4 | 5;
    }>;
}
export interface DramaPlayerDeveloperSetRecmdDramaParams extends CallOptions {
    entry_type: 1 | 2 | 3;
    src_appid?: string | undefined;
    drama_id?: string | undefined;
    list?: ReadonlyArray<{
        src_appid: string;
        drama_id: string;
    }> | undefined;
}
export interface DramaPlayerSetPlayerDramaRecmdSwitchParams extends CallOptions {
    entry_type: 1 | 2 | 3 | 2002;
    switch_status: boolean;
}
export interface DramaPlayerDeveloperPublishDramaParams extends CallOptions {
    list: ReadonlyArray<{
        src_appid: string;
        drama_id: string;
        drama_name: string;
        publish_time: number;
    }>;
}
export interface DramaPlayerDeveloperGetPublishedDramaResult {
    list?: Array<{
        src_appid?: string;
        drama_id?: string;
        publish_time?: number;
    }>;
}
export interface DramaPlayerDeveloperGetIaaDramaParams extends CallOptions {
    list: ReadonlyArray<{
        src_appid: string;
        drama_id: string;
    }>;
}
export interface DramaPlayerDeveloperGetIaaDramaResult {
    list?: Array<{
        src_appid?: string;
        drama_id?: string;
        iaa_type?: 1 | 2 | 3;
        vip_flag?: 1 | 2;
    }>;
}
export interface DramaPlayerGetFinderEventParams extends CallOptions {
    event_id_list?: ReadonlyArray<string> | undefined;
}
export interface DramaPlayerGetFinderEventResult {
    finder_event_list?: Array<{
        encrypted_event_id?: string;
        event_name?: string;
        event_url?: string;
        src_appid?: string;
        drama_id?: string;
    }>;
}
export interface DramaPlayerDeveloperSetIaaDramaParams extends CallOptions {
    list: ReadonlyArray<{
        src_appid: string;
        drama_id: string;
        iaa_type: 1 | 2 | 3;
        vip_flag: 1 | 2;
    }>;
}
