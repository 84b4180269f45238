import { CallOptions, Result } from "../index.cjs";
export interface WeixinCustomerServiceMessage {
    send(params: CustomerServiceMessageSendParams): Promise<Result>;
    setTyping(params: CustomerServiceMessageSetTypingParams): Promise<Result>;
}
export interface CustomerServiceMessageSendParams extends CallOptions {
    touser: string;
    msgtype: "text" | "image" | "link" | "miniprogrampage" | "voice" | "video" | "music" | "news" | "mpnews" | "mpnewsarticle" | "msgmenu" | "wxcard" | (string & {});
    text?: {
        content: string;
    } | undefined;
    image?: {
        media_id: string;
    } | undefined;
    voice?: {
        media_id: string;
    } | undefined;
    video?: {
        media_id: string;
        thumb_media_id: string;
        title?: string | undefined;
        description?: string | undefined;
    } | undefined;
    music?: {
        title: string;
        description: string;
        musicurl: string;
        hqmusicurl?: string | undefined;
        thumb_media_id: string;
    } | undefined;
    news?: {
        articles: ReadonlyArray<{
            title: string;
            description: string;
            picurl: string;
            url: string;
        }>;
    } | undefined;
    mpnews?: {
        media_id: string;
    } | undefined;
    mpnewsarticle?: {
        article_id: string;
    } | undefined;
    msgmenu?: {
        head_content?: string | undefined;
        list: ReadonlyArray<{
            id: string;
            content: string;
        }>;
        tail_content?: string | undefined;
    } | undefined;
    wxcard?: {
        card_id: string;
    } | undefined;
    miniprogrampage?: {
        title: string;
        appid?: string | undefined;
        pagepath: string;
        thumb_media_id: string;
    } | undefined;
    customservice?: {
        kf_account: string;
    } | undefined;
    aimsgcontext?: {
        is_ai_msg?: 0 | 1 | undefined;
    } | undefined;
    businessid?: string | undefined;
    link?: {
        title?: string | undefined;
        description?: string | undefined;
        url?: string | undefined;
        thumb_url?: string | undefined;
    } | undefined;
}
export interface CustomerServiceMessageSetTypingParams extends CallOptions {
    touser: string;
    command: "Typing" | "CancelTyping";
    businessid?: string | undefined;
}
