import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Autoreply {
    getInfo(params?: CallOptions): Promise<Result<H5AutoreplyGetInfoResult>>;
}
export interface H5AutoreplyGetInfoResult {
    is_add_friend_reply_open: 0 | 1;
    is_autoreply_open: 0 | 1;
    add_friend_autoreply_info?: {
        type?: "text" | "img" | "voice" | "video";
        content?: string;
    };
    message_default_autoreply_info?: {
        type?: "text" | "img" | "voice" | "video";
        content?: string;
    };
    keyword_autoreply_info?: {
        list?: Array<{
            rule_name?: string;
            create_time?: number;
            reply_mode?: "reply_all" | "random_one";
            keyword_list_info?: Array<{
                type?: "text" | (string & {});
                content?: string;
                match_mode?: "contain" | "equal";
            }>;
            reply_list_info?: Array<{
                type?: "text" | "img" | "voice" | "video" | "news";
                content?: string;
                news_info?: {
                    list?: Array<{
                        title?: string;
                        digest?: string;
                        author?: string;
                        show_cover?: 0 | 1;
                        cover_url?: string;
                        content_url?: string;
                        source_url?: string;
                    }>;
                };
            }>;
        }>;
    };
}
