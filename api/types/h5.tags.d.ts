import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Tags {
    create(params: H5TagsCreateParams): Promise<Result<H5TagsCreateResult>>;
    delete(params: H5TagsDeleteParams): Promise<Result>;
    batchUntagging(params: H5TagsBatchUntaggingParams): Promise<Result<H5TagsBatchUntaggingResult>>;
    batchTagging(params: H5TagsBatchTaggingParams): Promise<Result<H5TagsBatchTaggingResult>>;
    update(params: H5TagsUpdateParams): Promise<Result>;
    get(params?: CallOptions): Promise<Result<H5TagsGetResult>>;
    getUsers(params: H5TagsGetUsersParams): Promise<Result<H5TagsGetUsersResult>>;
    getUserTagList(params: H5TagsGetUserTagListParams): Promise<Result<H5TagsGetUserTagListResult>>;
}
export interface H5TagsCreateParams extends CallOptions {
    tag: {
        name: string;
    };
}
export interface H5TagsCreateResult {
    tag: {
        id?: number;
        name?: string;
    };
}
export interface H5TagsDeleteParams extends CallOptions {
    tag: {
        id: number;
    };
}
export interface H5TagsBatchUntaggingParams extends CallOptions {
    openid_list: ReadonlyArray<string>;
    tagid: number;
}
export interface H5TagsBatchUntaggingResult {
    fail_openid_list?: Array<string>;
}
export interface H5TagsBatchTaggingParams extends CallOptions {
    openid_list: ReadonlyArray<string>;
    tagid: number;
}
export interface H5TagsBatchTaggingResult {
    fail_openid_list?: Array<string>;
}
export interface H5TagsUpdateParams extends CallOptions {
    tag: {
        id: number;
        name: string;
    };
}
export interface H5TagsGetResult {
    tags: Array<{
        id?: number;
        name?: string;
        count?: number;
    }>;
}
export interface H5TagsGetUsersParams extends CallOptions {
    tagid: number;
    next_openid?: string | undefined;
}
export interface H5TagsGetUsersResult {
    count: number;
    data?: {
        openid?: Array<string>;
    };
    next_openid?: string;
}
export interface H5TagsGetUserTagListParams extends CallOptions {
    openid: string;
}
export interface H5TagsGetUserTagListResult {
    tagid_list: Array<number>;
}
