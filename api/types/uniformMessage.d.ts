import { CallOptions, Result, TemplateData } from "../index.cjs";
export interface WeixinUniformMessage {
    send(params: UniformMessageSendParams): Promise<Result>;
}
export interface UniformMessageSendParams extends CallOptions {
    touser: string;
    template_appid?: string | undefined;
    template_id: string;
    url?: string | undefined;
    miniprogram?: {
        appid?: string | undefined;
        pagepath?: string | undefined;
    } | undefined;
    data: TemplateData;
}
