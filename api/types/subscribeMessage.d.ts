import { CallOptions, Result, TemplateData } from "../index.cjs";
export interface WeixinSubscribeMessage {
    send(params: SubscribeMessageSendParams): Promise<Result>;
    getCategory(params?: CallOptions): Promise<Result<SubscribeMessageGetCategoryResult>>;
    getPubTemplateTitleList(params: SubscribeMessageGetPubTemplateTitleListParams): Promise<Result<SubscribeMessageGetPubTemplateTitleListResult>>;
    getMessageTemplateList(params?: CallOptions): Promise<Result<SubscribeMessageGetMessageTemplateListResult>>;
    addMessageTemplate(params: SubscribeMessageAddMessageTemplateParams): Promise<Result<SubscribeMessageAddMessageTemplateResult>>;
    deleteMessageTemplate(params: SubscribeMessageDeleteMessageTemplateParams): Promise<Result>;
    getPubTemplateKeywords(params: SubscribeMessageGetPubTemplateKeywordsParams): Promise<Result<SubscribeMessageGetPubTemplateKeywordsResult>>;
}
export interface SubscribeMessageSendParams extends CallOptions {
    touser: string;
    template_id: string;
    page?: string | undefined;
    data: TemplateData;
    miniprogram_state?: "developer" | "trial" | "formal" | undefined;
    lang?: "zh_CN" | "en_US" | "zh_HK" | "zh_TW" | undefined;
}
export interface SubscribeMessageGetCategoryResult {
    data: Array<{
        id: number;
        name: string;
    }>;
}
export interface SubscribeMessageGetPubTemplateTitleListParams extends CallOptions {
    ids: string;
    start?: number | undefined;
    limit?: number | undefined;
}
export interface SubscribeMessageGetPubTemplateTitleListResult {
    count: number;
    data: Array<{
        tid: number;
        title: string;
        type: 2 | 3;
        categoryId: string | number;
    }>;
}
export interface SubscribeMessageGetMessageTemplateListResult {
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
export interface SubscribeMessageAddMessageTemplateParams extends CallOptions {
    tid: string | number;
    kidList?: ReadonlyArray<number | string> | undefined;
    sceneDesc?: string | undefined;
}
export interface SubscribeMessageAddMessageTemplateResult {
    priTmplId: string;
}
export interface SubscribeMessageDeleteMessageTemplateParams extends CallOptions {
    priTmplId: string;
}
export interface SubscribeMessageGetPubTemplateKeywordsParams extends CallOptions {
    tid: string | number;
}
export interface SubscribeMessageGetPubTemplateKeywordsResult {
    count?: number;
    data: Array<{
        kid?: number;
        name?: string;
        example?: string;
        rule?: string;
    }>;
}
