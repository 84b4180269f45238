import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Mass {
    uploadNews(params: H5MassUploadNewsParams): Promise<Result<H5MassUploadNewsResult>>;
    delete(params: H5MassDeleteParams): Promise<Result>;
    get(params: H5MassGetParams): Promise<Result<H5MassGetResult>>;
    send(params: H5MassSendParams): Promise<Result<H5MassSendResult>>;
    sendAll(params: H5MassSendAllParams): Promise<Result<H5MassSendAllResult>>;
    getSpeed(params?: CallOptions): Promise<Result<H5MassGetSpeedResult>>;
    setSpeed(params: H5MassSetSpeedParams): Promise<Result>;
    preview(params: H5MassPreviewParams): Promise<Result>;
}
export interface H5MassUploadNewsParams extends CallOptions {
    articles: ReadonlyArray<{
        title: string;
        author?: string | undefined;
        thumb_media_id: string;
        content: string;
        content_source_url?: string | undefined;
        digest?: string | undefined;
        show_cover_pic?: 0 | 1 | undefined;
        need_open_comment?: 0 | 1 | undefined;
        only_fans_can_comment?: 0 | 1 | undefined;
    }>;
}
export interface H5MassUploadNewsResult {
    type?: string;
    media_id: string;
    created_at?: string | number;
}
interface H5MassDeleteCommon extends CallOptions {
    article_idx?: number | undefined;
}
export type H5MassDeleteParams = H5MassDeleteCommon & ({
    msg_id: number;
} | {
    url: string;
});
export interface H5MassGetParams extends CallOptions {
    msg_id: string | number;
}
export interface H5MassGetResult {
    msg_id: string | number;
    msg_status: "SEND_SUCCESS" | "SENDING" | "SEND_FAIL" | "DELETE";
}
export interface H5MassSendParams extends CallOptions {
    touser: ReadonlyArray<string>;
    msgtype: "mpnews" | "text" | "voice" | "music" | "image" | "mpvideo" | "video" | "wxcard" | (string & {});
    send_ignore_reprint?: 0 | 1 | undefined;
    mpnews?: {
        media_id?: string | undefined;
    } | undefined;
    text?: {
        content?: string | undefined;
    } | undefined;
    voice?: {
        media_id?: string | undefined;
    } | undefined;
    images?: {
        media_ids?: ReadonlyArray<string> | undefined;
        recommend?: string | undefined;
        title?: string | undefined;
        need_open_comment?: 0 | 1 | undefined;
        only_fans_can_comment?: 0 | 1 | undefined;
    } | undefined;
    mpvideo?: {
        media_id?: string | undefined;
        title?: string | undefined;
        description?: string | undefined;
    } | undefined;
    wxcard?: {
        card_id?: string | undefined;
    } | undefined;
    clientmsgid?: string | undefined;
}
export interface H5MassSendResult {
    type?: string;
    msg_id: number;
    msg_data_id?: number;
}
export interface H5MassSendAllParams extends CallOptions {
    filter: {
        is_to_all?: boolean | undefined;
        tag_id?: string | number | undefined;
    };
    msgtype: "mpnews" | "text" | "voice" | "music" | "image" | "mpvideo" | "wxcard" | (string & {});
    mpnews?: {
        media_id?: string | undefined;
    } | undefined;
    text?: {
        content?: string | undefined;
    } | undefined;
    voice?: {
        media_id?: string | undefined;
    } | undefined;
    images?: {
        media_ids?: ReadonlyArray<string> | undefined;
        recommend?: string | undefined;
        title?: string | undefined;
        need_open_comment?: 0 | 1 | undefined;
        only_fans_can_comment?: 0 | 1 | undefined;
    } | undefined;
    mpvideo?: {
        media_id?: string | undefined;
    } | undefined;
    wxcard?: {
        card_id?: string | undefined;
    } | undefined;
    clientmsgid?: string | undefined;
    send_ignore_reprint?: 0 | 1 | undefined;
}
export interface H5MassSendAllResult {
    type?: string;
    msg_id: number;
    msg_data_id?: number;
}
export interface H5MassGetSpeedResult {
    speed: 0 | 1 | 2 | 3 | 4;
    realspeed: number;
}
export interface H5MassSetSpeedParams extends CallOptions {
    speed: 0 | 1 | 2 | 3 | 4;
}
interface H5MassPreviewCommon extends CallOptions {
    msgtype: "mpnews" | "text" | "voice" | "music" | "image" | "mpvideo" | "wxcard" | (string & {});
    mpnews?: {
        media_id?: string | undefined;
    } | undefined;
    text?: {
        content?: string | undefined;
    } | undefined;
    voice?: {
        media_id?: string | undefined;
    } | undefined;
    music?: {
        media_id?: string | undefined;
    } | undefined;
    image?: {
        media_id?: string | undefined;
    } | undefined;
    mpvideo?: {
        media_id?: string | undefined;
    } | undefined;
    wxcard?: {
        card_id?: string | undefined;
        card_ext?: {
            code?: string | undefined;
            openid?: string | undefined;
            timestamp?: string | undefined;
            signature?: string | undefined;
        } | undefined;
    } | undefined;
}
export type H5MassPreviewParams = H5MassPreviewCommon & ({
    touser: string;
} | {
    towxname: string;
});
