import { CallOptions, Result, TemplateData } from "../index.cjs";
export interface WeixinH5SubscribeMessage {
    send(params: H5SubscribeMessageSendParams): Promise<Result>;
    deleteMessageTemplate(params: H5SubscribeMessageDeleteMessageTemplateParams): Promise<Result>;
    sendOnce(params: H5SubscribeMessageSendOnceParams): Promise<Result>;
    getMessageTemplateList(params?: CallOptions): Promise<Result<H5SubscribeMessageGetMessageTemplateListResult>>;
    getPubTemplateKeywords(params: H5SubscribeMessageGetPubTemplateKeywordsParams): Promise<Result<H5SubscribeMessageGetPubTemplateKeywordsResult>>;
    getCategory(params?: CallOptions): Promise<Result<H5SubscribeMessageGetCategoryResult>>;
    getPubTemplateTitleList(params: H5SubscribeMessageGetPubTemplateTitleListParams): Promise<Result<H5SubscribeMessageGetPubTemplateTitleListResult>>;
    addMessageTemplate(params: H5SubscribeMessageAddMessageTemplateParams): Promise<Result<H5SubscribeMessageAddMessageTemplateResult>>;
}
export interface H5SubscribeMessageSendParams extends CallOptions {
    touser: string;
    template_id: string;
    page?: string | undefined;
    miniprogram?: {
        appid?: string | undefined;
        pagepath?: string | undefined;
    } | undefined;
    data: TemplateData;
    miniprogram_state?: "developer" | "trial" | "formal" | undefined;
    lang?: "zh_CN" | "en_US" | "zh_HK" | "zh_TW" | undefined;
}
export interface H5SubscribeMessageDeleteMessageTemplateParams extends CallOptions {
    priTmplId: string;
}
export interface H5SubscribeMessageSendOnceParams extends CallOptions {
    touser: string;
    template_id: string;
    url?: string | undefined;
    miniprogram?: {
        appid?: string | undefined;
        pagepath?: string | undefined;
    } | undefined;
    scene: string | number;
    title: string;
    data: {
        content?: {
            value?: string | undefined;
            color?: string | undefined;
        } | undefined;
    };
}
export interface H5SubscribeMessageGetMessageTemplateListResult {
    data: Array<{
        priTmplId: string;
        title: string;
        content: string;
        example?: string;
        type: 2 | 3;
        keywordEnumValueList?: Array<{
            keywordCode: string;
            enumValueList: Array<string>;
        }>;
    }>;
}
export interface H5SubscribeMessageGetPubTemplateKeywordsParams extends CallOptions {
    tid: string | number;
}
export interface H5SubscribeMessageGetPubTemplateKeywordsResult {
    count?: number;
    data: Array<{
        kid?: number;
        name?: string;
        example?: string;
        rule?: string;
    }>;
}
export interface H5SubscribeMessageGetCategoryResult {
    data: Array<{
        id: number;
        name: string;
    }>;
}
export interface H5SubscribeMessageGetPubTemplateTitleListParams extends CallOptions {
    ids: string;
    start?: number | undefined;
    limit?: number | undefined;
}
export interface H5SubscribeMessageGetPubTemplateTitleListResult {
    count: number;
    data: Array<{
        tid: number;
        title: string;
        type: 2 | 3;
        categoryId: string | number;
    }>;
}
export interface H5SubscribeMessageAddMessageTemplateParams extends CallOptions {
    tid: string | number;
    kidList?: ReadonlyArray<number | string> | undefined;
    sceneDesc?: string | undefined;
}
export interface H5SubscribeMessageAddMessageTemplateResult {
    priTmplId: string;
}
