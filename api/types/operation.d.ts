import { CallOptions, Result } from "../index.cjs";
export interface WeixinOperation {
    getJsErrDetail(params: OperationGetJsErrDetailParams): Promise<Result<OperationGetJsErrDetailResult>>;
    getDomainInfo(params?: OperationGetDomainInfoParams): Promise<Result<OperationGetDomainInfoResult>>;
    searchRealtimeLog(params: OperationSearchRealtimeLogParams): Promise<Result<OperationSearchRealtimeLogResult>>;
    getJsErrList(params: OperationGetJsErrListParams): Promise<Result<OperationGetJsErrListResult>>;
    getFeedbackMedia(params: OperationGetFeedbackMediaParams): Promise<Result>;
    getGrayReleasePlan(params?: CallOptions): Promise<Result<OperationGetGrayReleasePlanResult>>;
    getVersionList(params?: CallOptions): Promise<Result<OperationGetVersionListResult>>;
    getPerformance(params: OperationGetPerformanceParams): Promise<Result<OperationGetPerformanceResult>>;
    getFeedback(params: OperationGetFeedbackParams): Promise<Result<OperationGetFeedbackResult>>;
    getSceneList(params?: CallOptions): Promise<Result<OperationGetSceneListResult>>;
}
export interface OperationGetJsErrDetailParams extends CallOptions {
    startTime: string;
    endTime: string;
    errorMsgMd5: string;
    errorStackMd5: string;
    appVersion: string;
    sdkVersion: string;
    osName: "0" | "1" | "2" | "3";
    clientVersion: string;
    openid?: string | undefined;
    offset: number;
    limit: number;
    desc: "0" | "1";
}
export interface OperationGetJsErrDetailResult {
    data?: Array<{
        Count?: string;
        sdkVersion?: string;
        ClientVersion?: string;
        errorStackMd5?: string;
        TimeStamp?: string;
        appVersion?: string;
        errorMsgMd5?: string;
        errorMsg?: string;
        errorStack?: string;
        Ds?: string;
        OsName?: string;
        openId?: string;
        pluginversion?: string;
        appId?: string;
        DeviceModel?: string;
        source?: string;
        route?: string;
        nickname?: string;
    }>;
    totalCount?: number;
}
export interface OperationGetDomainInfoParams extends CallOptions {
    action?: "getbizdomain" | "getserverdomain" | undefined;
}
export interface OperationGetDomainInfoResult {
    requestdomain?: Array<string>;
    wsrequestdomain?: Array<string>;
    uploaddomain?: Array<string>;
    downloaddomain?: Array<string>;
    udpdomain?: Array<string>;
    bizdomain?: Array<string>;
}
export interface OperationSearchRealtimeLogParams extends CallOptions {
    date: string;
    begintime: number;
    endtime: number;
    start?: number | undefined;
    limit?: number | undefined;
    traceId?: string | undefined;
    url?: string | undefined;
    id?: string | undefined;
    filterMsg?: string | undefined;
    level?: 2 | 4 | 8 | undefined;
}
export interface OperationSearchRealtimeLogResult {
    data?: {
        list?: Array<{
            level?: number;
            libraryVersion?: string;
            clientVersion?: string;
            id?: string;
            timestamp?: number;
            platform?: 1 | 2;
            url?: string;
            msg?: Array<{
                time?: number;
                msg?: Array<string>;
                level?: 2 | 4 | 8;
            }>;
            traceid?: string;
            filterMsg?: string;
        }>;
        total?: number;
    };
}
export interface OperationGetJsErrListParams extends CallOptions {
    appVersion: string;
    errType: "0" | "1" | "2" | "3";
    startTime: string;
    endTime: string;
    keyword?: string | undefined;
    openid?: string | undefined;
    orderby: "uv" | "pv";
    desc: "1" | "2";
    offset: number;
    limit: number;
}
export interface OperationGetJsErrListResult {
    data?: Array<{
        errorMsgMd5?: string;
        errorMsg?: string;
        uv?: number;
        pv?: number;
        errorStackMd5?: string;
        errorStack?: string;
        pvPercent?: string;
        uvPercent?: string;
    }>;
    totalCount?: number;
    success?: boolean;
    openid?: string;
}
export interface OperationGetFeedbackMediaParams extends CallOptions {
    record_id: number;
    media_id: string;
}
export interface OperationGetGrayReleasePlanResult {
    gray_release_plan?: {
        status?: 0 | 1 | 2 | 3 | 4;
        create_timestamp?: number;
        gray_percentage?: number;
        support_debuger_first?: boolean;
        support_experiencer_first?: boolean;
    };
}
export interface OperationGetVersionListResult {
    cvlist?: Array<{
        type?: 1 | 2;
        client_version_list?: Array<string>;
    }>;
}
export interface OperationGetPerformanceParams extends CallOptions {
    cost_time_type: 1 | 2 | 3;
    default_start_time: number;
    default_end_time: number;
    device: "@_all:" | "1" | "2";
    is_download_code?: "@_all:" | "1" | "2" | undefined;
    scene?: string | undefined;
    networktype?: "@_all:" | "wifi" | "4g" | "3g" | "2g" | (string & {}) | undefined;
}
export interface OperationGetPerformanceResult {
    default_time_data?: string;
    compare_time_data?: string;
}
export interface OperationGetFeedbackParams extends CallOptions {
    type?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | (number & {}) | undefined;
    page: number;
    num: number;
}
export interface OperationGetFeedbackResult {
    list?: Array<{
        record_id?: number;
        create_time?: number;
        content?: string;
        phone?: string;
        openid?: string;
        nickname?: string;
        head_url?: string;
        type?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | (number & {});
        mediaIds?: Array<string>;
    }>;
    total_num?: number;
}
export interface OperationGetSceneListResult {
    scene?: Array<{
        name?: string;
        value?: string | number;
    }>;
}
