import { CallOptions, Result, TemplateData } from "../index.cjs";
export interface WeixinH5TemplateMessage {
    send(params: H5TemplateMessageSendParams): Promise<Result<H5TemplateMessageSendResult>>;
    queryBlocked(params: H5TemplateMessageQueryBlockedParams): Promise<Result<H5TemplateMessageQueryBlockedResult>>;
    getAllTemplates(params?: CallOptions): Promise<Result<H5TemplateMessageGetAllTemplatesResult>>;
    getIndustry(params?: CallOptions): Promise<Result<H5TemplateMessageGetIndustryResult>>;
    setIndustry(params: H5TemplateMessageSetIndustryParams): Promise<Result>;
}
export interface H5TemplateMessageSendParams extends CallOptions {
    touser: string;
    template_id: string;
    url?: string | undefined;
    miniprogram?: {
        appid?: string | undefined;
        pagepath?: string | undefined;
    } | undefined;
    data: TemplateData;
    client_msg_id?: string | undefined;
}
export interface H5TemplateMessageSendResult {
    msgid: number;
    msgid_str?: string;
}
export interface H5TemplateMessageQueryBlockedParams extends CallOptions {
    tmpl_msg_id: string;
    largest_id: string | number;
    limit: number;
}
export interface H5TemplateMessageQueryBlockedResult {
    msginfo?: Array<{
        id?: string | number;
        tmpl_msg_id?: string;
        title?: string;
        content?: string;
        send_timestamp?: number;
        openid?: string;
    }>;
}
export interface H5TemplateMessageGetAllTemplatesResult {
    template_list: Array<{
        template_id?: string;
        title?: string;
        primary_industry?: string;
        deputy_industry?: string;
        content?: string;
        example?: string;
    }>;
}
export interface H5TemplateMessageGetIndustryResult {
    primary_industry: {
        first_class?: string;
        second_class?: string;
    };
    secondary_industry?: {
        first_class?: string;
        second_class?: string;
    };
}
export interface H5TemplateMessageSetIndustryParams extends CallOptions {
    industry_id1: string;
    industry_id2: string;
}
